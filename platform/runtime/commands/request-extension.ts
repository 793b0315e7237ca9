import { z } from 'zod';
import type { CaseClock } from '../case.ts';
import { frozenSince } from '../clock/limits.ts';
import { reasonText } from '../payload-schemas.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { ask, requestFault } from '../requests.ts';
import { type Act, type CaseScene, defineCommand, type Outcome, type Scene } from '../steps/define-step.ts';

/** 行政许可法 第四十二条: once, ten days, where the item's own law says nothing else. */
const BY_LAW = { days: 10, times: 1 };

const payload = z.strictObject({
  days: z.int().min(1).max(365).meta({ title: '延长（工作日）', titleEn: 'By, working days' }),
  reason: reasonText.meta({ title: '延期理由（告知申请人）', titleEn: 'Reason (told to the applicant)' }),
});

/** 延期申请: before the limit is over, within what the law allows; the head of the organ approves. */
export const requestExtension = defineCommand<unknown>()({
  label: { zh: '申请延期', en: 'Ask for an extension' },
  by: 'assignee',
  opinion: 'none',
  keepsTask: true,
  payload,
  available: mayAsk,
  decide,
});

function mayAsk(scene: Scene): Refusal | undefined {
  const { clock } = scene.case;
  const { times } = scene.definition.bundle.item.extension ?? BY_LAW;
  if (clock.startedOn === undefined) return refuse('extension.not-started');
  const fault = extensionFault(scene);
  if (fault !== undefined) return fault;
  if (clock.extensions.length >= times) return refuse('extension.already-extended', '', { times });
  return requestFault(scene, 'extension');
}

/** Only a limit that runs can be extended: asked for, and approved, before the decision and before its last day is over. */
export function extensionFault({ case: { clock }, today }: CaseScene): Refusal | undefined {
  if (clock.stoppedOn !== undefined) return refuse('extension.decided');
  const which = clock.statutory === undefined ? 'promised' : 'statutory';
  const last = clock[which]?.dueOn;
  return last !== undefined && dayReached(clock, which, today) > last
    ? refuse('extension.too-late', '', { dueOn: last })
    : undefined;
}

/** A limit that is held stands where it stood when that began. */
function dayReached(clock: CaseClock, which: 'promised' | 'statutory', today: string): string {
  const held = frozenSince(clock, which);
  return held !== undefined && held < today ? held : today;
}

function decide(act: Act<unknown, z.infer<typeof payload>>): Outcome {
  const { days, reason } = act.payload;
  const most = (act.definition.bundle.item.extension ?? BY_LAW).days;
  if (days > most) return refuse('extension.too-long', '/payload/days', { most });
  return ask(act, { kind: 'extension', days, reason });
}
