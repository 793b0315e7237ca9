import type { MongoAbility } from '@casl/ability';
import { Rejected } from '../../errors/rejected.ts';
import { may } from '../abilities.ts';
import type { CallContext, Principal } from '../context.ts';
import type { CaseRecord } from '../ports/cases.ts';

export function principalOf({ principal }: CallContext): Principal {
  if (!principal) throw new Rejected('auth.required');
  return principal;
}

/** A case this account may see; absent and forbidden look the same from outside. */
export function visible(record: CaseRecord | null, { ability }: Principal, action = 'read'): CaseRecord {
  const subject = record && { ...record.case, departments: record.departments };
  if (!record || !subject || !may(ability, action, 'Case', subject)) throw new Rejected('record.absent');
  return record;
}

/** Departments whose cases an account may see: `undefined` for all of them, `[]` for none. */
export function visibleDepartments(ability: MongoAbility): string[] | undefined {
  const departments: string[] = [];
  for (const rule of ability.rulesFor('read', 'Case')) {
    if (rule.inverted) continue;
    if (!rule.conditions) return undefined;
    const { departments: one } = rule.conditions as { departments?: unknown };
    if (typeof one === 'string') departments.push(one);
  }
  return departments;
}
