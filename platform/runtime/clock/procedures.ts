import type { Bilingual } from '../../definition/finding.ts';
import type { Item } from '../../definition/kinds/item.ts';
import type { Citation } from '../../definition/kinds/shared-fields.ts';
import { PROCEDURE_WORDS as WORDS } from '../../definition/words.ts';
import type { ProcedureKind } from '../case.ts';
import { ARTICLES } from './articles.ts';

export interface ProcedureRule {
  label: Bilingual;
  /** Its time does not count towards the limits. */
  excluded: boolean;
  basis?: Citation;
}

const excluded = (label: Bilingual): ProcedureRule => ({ label, excluded: true, basis: ARTICLES.excluded });
const counted = (label: Bilingual): ProcedureRule => ({ label, excluded: false });

/**
 * 特别程序. Only what 行政许可法 第四十五条 names is taken out of the limits; 现场勘查 and 公示 are not among it, so they
 * count unless an item cites a law that says otherwise.
 */
export const PROCEDURE_RULES: Readonly<Record<ProcedureKind, ProcedureRule>> = {
  hearing: excluded(WORDS.hearing),
  tender: excluded(WORDS.tender),
  auction: excluded(WORDS.auction),
  inspection: excluded(WORDS.inspection),
  testing: excluded(WORDS.testing),
  quarantine: excluded(WORDS.quarantine),
  appraisal: excluded(WORDS.appraisal),
  'expert-review': excluded(WORDS['expert-review']),
  'site-visit': counted(WORDS['site-visit']),
  publicity: counted(WORDS.publicity),
};

/** How a procedure is treated in an item. An item may take one out only by citing a law, and may let any of them count. */
export function procedureTerms(
  item: Item,
  kind: ProcedureKind,
): { excluded: boolean; basis?: Citation; days?: number } {
  const rule = PROCEDURE_RULES[kind];
  const own = item.specialProcedures.find((one) => one.procedure === kind);
  const takenOut = own?.excluded === true && own.basis !== undefined;
  const isExcluded = own?.excluded === false ? false : rule.excluded || takenOut;
  const basis = own?.basis ?? (isExcluded ? rule.basis : undefined);
  return {
    excluded: isExcluded,
    ...(basis === undefined ? {} : { basis }),
    ...(own?.days === undefined ? {} : { days: own.days }),
  };
}
