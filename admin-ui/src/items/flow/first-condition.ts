import { conditionFacts } from '../../../../platform/definition/facts.ts';
import type { ItemBundle } from '../../../../platform/definition/kinds/item-bundle.ts';
import type { Condition } from '../../../../platform/definition/kinds/rule.ts';
import { firstComparison } from '../condition/condition-rows.ts';

/** A condition to begin with: about the form's first field that can be asked, or who applies. */
export function firstCondition(bundle: ItemBundle): Condition {
  const facts = [...conditionFacts(bundle).values()];
  const usual = facts.find((fact) => fact.name.startsWith('form.') && fact.type !== 'text') ?? facts[0];
  return usual ? firstComparison(usual) : { fact: 'applicant.kind', operator: 'equal', value: 'enterprise' };
}
