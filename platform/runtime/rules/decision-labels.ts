import type { Bilingual } from '../../definition/finding.ts';
import type { Handling, Item } from '../../definition/kinds/item.ts';
import type { DecisionResult } from '../case.ts';

type Pair = Readonly<Record<'granted' | 'refused', Bilingual>>;

/** What is decided about a certificate that exists already (行政许可法 第四十九条、第五十条、第六十九条、第七十条). */
const OF_CERTIFICATE: Readonly<Record<Exclude<Handling, 'new'>, Pair>> = {
  change: pair(['准予变更', 'Grant the change'], ['不予变更', 'Refuse the change']),
  renewal: pair(['准予延续', 'Renew'], ['不予延续', 'Refuse to renew']),
  reissue: pair(['准予补办', 'Reissue'], ['不予补办', 'Refuse to reissue']),
  revocation: pair(['决定撤销', 'Revoke'], ['不予撤销', 'Do not revoke']),
  cancellation: pair(['准予注销', 'Cancel it'], ['不予注销', 'Refuse to cancel']),
};
/** Only a licence is 许可; a fact or a status is confirmed (行政确认). */
const LICENCE = pair(['准予许可', 'Grant'], ['不予许可', 'Refuse']);
const CONFIRMATION = pair(['予以确认', 'Confirm'], ['不予确认', 'Refuse to confirm']);
const OTHER = pair(['予以批准', 'Approve'], ['不予批准', 'Refuse']);
const FILED: Bilingual = { zh: '予以备案', en: 'File' };

function pair(granted: [string, string], refused: [string, string]): Pair {
  return { granted: { zh: granted[0], en: granted[1] }, refused: { zh: refused[0], en: refused[1] } };
}

/** A decision by its name in law: what is granted depends on what was asked for. */
export function decisionLabel(item: Pick<Item, 'type' | 'handling'>, result: DecisionResult): Bilingual {
  if (result === 'filed') return FILED;
  if (item.handling !== 'new') return OF_CERTIFICATE[item.handling][result];
  if (item.type === 'administrative-licence') return LICENCE[result];
  return item.type === 'administrative-confirmation' ? CONFIRMATION[result] : OTHER[result];
}
