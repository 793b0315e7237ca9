import type { Bilingual } from '../../definition/finding.ts';
import type { Item } from '../../definition/kinds/item.ts';
import type { CertificateRef } from '../case.ts';
import { decisionLabel } from '../rules/decision-labels.ts';
import { REMEDIES } from './notices.ts';

type Decided = Pick<Item, 'type' | 'handling'>;

/** 决定 in favour of the application, by its name; a revocation is against its holder, who hears why and what can be done. */
export function grantedWords(item: Decided, subject?: CertificateRef, reasons?: string): Bilingual {
  const { zh, en } = decisionLabel(item, 'granted');
  const { handling } = item;
  if (subject === undefined || (handling !== 'revocation' && handling !== 'cancellation')) {
    return { zh: `已${zh}。`, en: `has been decided: ${en}.` };
  }
  const remedies = handling === 'revocation' ? REMEDIES : { zh: '', en: '' };
  const why = reasons ?? '';
  return {
    zh: `已${zh}证照 ${subject.number}，理由：${why}。${remedies.zh}`,
    en: `has been decided: ${en}, certificate ${subject.number}: ${why}. ${remedies.en}`.trim(),
  };
}

/** A refusal gives reasons and remedies (行政许可法 第三十八条); nobody is hurt by a revocation that is not made. */
export function refusedWords(item: Decided, reasons: string): Bilingual {
  const { zh, en } = decisionLabel(item, 'refused');
  const remedies = item.handling === 'revocation' ? { zh: '', en: '' } : REMEDIES;
  return {
    zh: `${zh}，理由：${reasons}。${remedies.zh}`,
    en: `has been decided: ${en}: ${reasons}. ${remedies.en}`.trim(),
  };
}
