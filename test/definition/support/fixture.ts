import type { Finding } from '../../../platform/definition/finding.ts';
import type { ItemBundle } from '../../../platform/definition/kinds/item-bundle.ts';
import type { Stage } from '../../../platform/definition/lint/define-rule.ts';

/** What a broken definition must give: all of the rule's findings, no fewer and no more. */
export interface Expected {
  path: string;
  severity?: Finding['severity'];
}

interface Case {
  name: string;
  expected: readonly Expected[];
  /** Stage checked at; the rule's own when absent. */
  stage?: Stage;
}
/** A parsed bundle for the rule, or an input that parsing itself answers with the rule's code. */
export type FixtureCase = Case & ({ bundle: ItemBundle } | { input: unknown });
export type Fixture = readonly FixtureCase[];
