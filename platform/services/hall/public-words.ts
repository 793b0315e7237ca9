import type { Bilingual } from '../../definition/finding.ts';
import type { CaseEvent } from '../../runtime/case.ts';

/** What is written to the applicant in person (reasons, amounts, names) is told to whoever has the number without it. */
const WORDS: Partial<Record<CaseEvent['type'], Bilingual>> = {
  withdrawn: { zh: '申请人撤回申请', en: 'Withdrawn by the applicant' },
  'acceptance-refused': { zh: '不予受理', en: 'Not accepted' },
  billed: { zh: '已开具缴款通知', en: 'Billed' },
  paid: { zh: '已缴费', en: 'Paid' },
  'correction-requested': { zh: '已一次性告知补正', en: 'Corrections asked for' },
  'deficiency-accepted': { zh: '容缺受理，部分材料稍后补交', en: 'Accepted with materials to follow' },
  paused: { zh: '暂停办理', en: 'Paused' },
  rectified: { zh: '更正办理差错', en: 'An error was put right' },
  'commitment-checked': { zh: '已核查承诺', en: 'The commitment was checked' },
  'report-answered': { zh: '上级机关已答复', en: 'The superior organ answered' },
};
const ENDINGS = {
  returned: { zh: '退件', en: 'Returned' },
  transferred: { zh: '转报其他机关办理', en: 'Passed on to another body' },
  void: { zh: '作废', en: 'Void' },
  terminated: { zh: '终止办理', en: 'Terminated' },
} as const;

/** The row in words anybody may read; undefined: its own words say nothing personal. */
export function publicWords(event: CaseEvent): Bilingual | undefined {
  if (event.type === 'ended-early') return ENDINGS[event.ending];
  if (event.type === 'pre-reviewed' && event.result === 'returned')
    return { zh: '预审退回修改', en: 'Returned by the pre-review to be changed' };
  return WORDS[event.type];
}
