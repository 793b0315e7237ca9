import type { Case, Deficiency, LocalDate } from '../case.ts';
import { addWorkingDays } from '../clock/working-calendar.ts';
import type { Definition } from '../command.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { factsOf } from './facts.ts';
import { isAskedFor } from './materials.ts';

/** 容缺: materials that may follow later, are asked for and have no file yet. */
export function missingDeferrable(file: Case, { bundle }: Definition): string[] {
  const facts = factsOf(file);
  const present = new Set(file.materials.filter((one) => one.files.length > 0).map((one) => one.material));
  return bundle.materials
    .filter((one) => one.necessity === 'deferrable' && isAskedFor(one, facts) && !present.has(one.key))
    .map((one) => one.key);
}

/**
 * What is accepted without and until when: the item's own term, never beyond the promised limit, since the result is
 * held until everything is there (容缺受理). `promisedDueOn` is the end of that limit; where it was over before anybody
 * accepted, that was the office's doing and the applicant has a term from today.
 */
export function deficiencyOf(
  materials: string[],
  { bundle: { item }, calendars }: Definition,
  today: LocalDate,
  promisedDueOn: LocalDate,
): Deficiency {
  const { deficiencyDays = Math.ceil(item.promisedLimit.days) } = item;
  const own = addWorkingDays(today, deficiencyDays, calendars).date;
  if (promisedDueOn < today) return { materials, dueOn: own };
  const isBounded = item.deficiencyDays === undefined || promisedDueOn < own;
  return { materials, dueOn: isBounded ? promisedDueOn : own };
}

/** The deficiency the applicant still owes something for. */
export function openDeficiency({ deficiency }: Case): Deficiency | undefined {
  return deficiency?.suppliedAt === undefined ? deficiency : undefined;
}

/** The result is held until the promised materials are there. */
export function heldByDeficiency(file: Case): Refusal | undefined {
  const open = openDeficiency(file);
  return open === undefined ? undefined : refuse('deficiency.open', '', { dueOn: open.dueOn });
}

/** 申请表、平面图 */
export function materialNames(keys: readonly string[], { bundle }: Definition): string {
  return keys.map((key) => bundle.materials.find((one) => one.key === key)?.name ?? key).join('、');
}
