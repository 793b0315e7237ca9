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
  return departmentsOf(ability, 'read', 'departments');
}

/** Departments an account watches over (监察), in the same way. */
export function supervisedDepartments(ability: MongoAbility): string[] | undefined {
  return departmentsOf(ability, 'supervise', 'item.department');
}

function departmentsOf(
  ability: MongoAbility,
  action: string,
  field: 'departments' | 'item.department',
): string[] | undefined {
  const departments = new Set<string>();
  for (const rule of ability.rulesFor(action, 'Case')) {
    if (rule.inverted) continue;
    if (!rule.conditions) return undefined;
    const one = (rule.conditions as Record<string, unknown>)[field];
    if (typeof one === 'string') departments.add(one);
  }
  return [...departments];
}
