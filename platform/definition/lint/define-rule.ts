import type { Finding } from '../finding.ts';
import type { ItemBundle } from '../kinds/item-bundle.ts';
import { type PathPart, pointer } from '../pointer.ts';
import type { Catalog, Extensions } from './extensions.ts';

/** `save`: checked whenever a bundle is stored, by any path. `publish`: checked before a version is published. */
export type Stage = 'save' | 'publish';

/** What a rule sees. The bundle has passed its schema. */
export interface LintContext {
  bundle: ItemBundle;
  catalog: Catalog;
  extensions: Extensions;
  /** The occasion; a rule may judge more mildly while somebody is still drafting. */
  stage: Stage;
}

/** One problem as a rule reports it: the rule's code is added by `defineRule`; an error unless it says otherwise. */
export interface Problem {
  path: readonly PathPart[] | string;
  zh: string;
  en: string;
  severity?: Finding['severity'];
}

export interface LintRule {
  code: string;
  stage: Stage;
  check(context: LintContext): Finding[];
}

/** A rule is one file of this folder; its code is the file's name. */
export function defineRule(rule: {
  code: string;
  stage: Stage;
  check(context: LintContext): Iterable<Problem>;
}): LintRule {
  return {
    code: rule.code,
    stage: rule.stage,
    check: (context) =>
      Array.from(rule.check(context), (problem) => ({
        code: rule.code,
        severity: problem.severity ?? 'error',
        path: typeof problem.path === 'string' ? problem.path : pointer(problem.path),
        message: { zh: problem.zh, en: problem.en },
      })),
  };
}
