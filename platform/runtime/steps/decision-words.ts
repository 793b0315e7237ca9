import type { Bilingual } from '../../definition/finding.ts';
import type { Handling } from '../../definition/kinds/item.ts';
import type { CertificateRef } from '../case.ts';
import { REMEDIES } from './notices.ts';

const GRANTED: Readonly<Record<Handling, Bilingual>> = {
  new: { zh: '已准予许可', en: 'has been granted' },
  change: { zh: '已准予变更', en: 'has been granted: the certificate is changed' },
  renewal: { zh: '已准予延续', en: 'has been granted: the certificate is renewed' },
  reissue: { zh: '已准予补办', en: 'has been granted: the certificate is issued anew' },
  revocation: { zh: '已决定撤销证照', en: 'has ended in the revocation of certificate' },
  cancellation: { zh: '已准予注销证照', en: 'has been granted, which cancels certificate' },
};
const REFUSED: Readonly<Record<Handling, Bilingual>> = {
  new: { zh: '不予许可', en: 'has been refused' },
  change: { zh: '不予变更', en: 'has been refused' },
  renewal: { zh: '不予延续', en: 'has been refused' },
  reissue: { zh: '不予补办', en: 'has been refused' },
  revocation: { zh: '决定不予撤销', en: 'has ended without a revocation' },
  cancellation: { zh: '不予注销', en: 'has been refused' },
};

/** 决定 in favour of the application; a revocation is against its holder, who hears why and what can be done. */
export function grantedWords(handling: Handling, subject?: CertificateRef, reasons?: string): Bilingual {
  const { zh, en } = GRANTED[handling];
  if (subject === undefined || (handling !== 'revocation' && handling !== 'cancellation')) {
    return { zh: `${zh}。`, en: `${en}.` };
  }
  const remedies = handling === 'revocation' ? REMEDIES : { zh: '', en: '' };
  const why = reasons ?? '';
  return {
    zh: `${zh} ${subject.number}，理由：${why}。${remedies.zh}`,
    en: `${en} ${subject.number}: ${why}. ${remedies.en}`.trim(),
  };
}

/** A refusal gives reasons and remedies (行政许可法 第三十八条); nobody is hurt by a revocation that is not made. */
export function refusedWords(handling: Handling, reasons: string): Bilingual {
  const { zh, en } = REFUSED[handling];
  const remedies = handling === 'revocation' ? { zh: '', en: '' } : REMEDIES;
  return {
    zh: `${zh}，理由：${reasons}。${remedies.zh}`,
    en: `${en}: ${reasons}. ${remedies.en}`.trim(),
  };
}
