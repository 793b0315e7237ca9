import type { Bilingual } from '../../definition/finding.ts';
import type { ItemBundle } from '../../definition/kinds/item-bundle.ts';
import type { Case, Effect } from '../case.ts';

/** A notice to the applicant about the case; the sentence begins with the case's number and item. */
export function notifyApplicant(
  at: { case: Case; bundle: ItemBundle },
  topic: string,
  text: Bilingual,
): Effect {
  const { item } = at.bundle;
  return {
    kind: 'notify',
    to: 'applicant',
    topic,
    text: {
      zh: `您的办件 ${at.case.number}（${item.name}）${oneStop(text.zh)}`,
      en: `Your case ${at.case.number} (${item.nameEn ?? item.name}) ${text.en}`,
    },
  };
}

/** A reason people wrote may bring its own full stop along; the sentence around it has one. */
const oneStop = (text: string): string => text.replace(/。[。，；]*(?=。)/g, '');

/** 救济途径: what a refusal has to tell (行政许可法 第三十八条; 行政复议法 第二十条; 行政诉讼法 第四十六条). */
export const REMEDIES: Bilingual = {
  zh: '如不服，可自知道之日起六十日内申请行政复议，或自知道之日起六个月内提起行政诉讼。',
  en: 'You may apply for administrative reconsideration within 60 days, or sue within 6 months, of learning of it.',
};
