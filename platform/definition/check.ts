import type { Finding } from './finding.ts';
import type { ItemBundle } from './kinds/item-bundle.ts';
import type { Stage } from './lint/define-rule.ts';
import type { Catalog, Extensions } from './lint/extensions.ts';
import { LINT_RULES } from './lint/index.ts';

/**
 * Everything wrong or doubtful in a bundle that has passed `parseBundle`. `save` runs the rules that guard storing
 * (an error refuses it, by whatever path the bundle came), `publish` runs all. Errors first, then in rule order.
 */
export function checkBundle(
  bundle: ItemBundle,
  catalog: Catalog,
  extensions: Extensions,
  stage: Stage,
): Finding[] {
  const weight = { error: 0, warning: 1, info: 2 };
  return LINT_RULES.filter((rule) => stage === 'publish' || rule.stage === 'save')
    .flatMap((rule) => rule.check({ bundle, catalog, extensions, stage }))
    .sort((a, b) => weight[a.severity] - weight[b.severity]);
}

/** Whether findings refuse what was asked. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === 'error');
}
