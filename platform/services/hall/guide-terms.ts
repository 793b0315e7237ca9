import type { ItemGuide } from '../../contract/hall.ts';
import type { Item } from '../../definition/kinds/item.ts';
import type { ItemBundle } from '../../definition/kinds/item-bundle.ts';
import { ARTICLES } from '../../runtime/clock/articles.ts';
import { PROCEDURE_RULES, procedureTerms } from '../../runtime/clock/procedures.ts';
import { citationText } from '../cases/view/viewer.ts';

/** 行政许可法 第四十二条: ten working days more, once, where an item has no rule of its own. */
const LAWFUL_EXTENSION = { days: 10, times: 1, basis: ARTICLES.limit } as const;

/** What may lengthen, stop or relax a limit, with the law's own rule filled in where the item says nothing. Pure. */
export function guideTerms({ item, materials }: ItemBundle): ItemGuide['terms'] {
  const { days, times, basis } = item.extension ?? LAWFUL_EXTENSION;
  const mayFollow = materials.some((material) => material.necessity === 'deferrable');
  return {
    procedures: item.specialProcedures.map(({ procedure }) => procedureOf(item, procedure)),
    ...(times > 0 && {
      extension: { days, times, basis: citationText(basis ?? LAWFUL_EXTENSION.basis) },
    }),
    ...(mayFollow && { deferral: deferralOf(item) }),
    noticeBasis: citationText(ARTICLES.correction) ?? '',
    deliveryBasis: citationText(ARTICLES.delivery) ?? '',
    ...(item.caseKind === 'report-up' && { preliminaryBasis: citationText(ARTICLES.preliminary) }),
  };
}

function procedureOf(item: Item, kind: keyof typeof PROCEDURE_RULES) {
  const { excluded, basis, days } = procedureTerms(item, kind);
  return { kind, label: PROCEDURE_RULES[kind].label, excluded, basis: citationText(basis), days };
}

/** Never longer than the promise itself, so the promise is the term where an item sets none. */
const deferralOf = ({ deficiencyDays, promisedLimit }: Item) => ({
  days: deficiencyDays ?? promisedLimit.days,
  unit: deficiencyDays === undefined ? promisedLimit.unit : ('working-day' as const),
});
