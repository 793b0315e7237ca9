import type { CaseView } from '../../../../contract/case-view.ts';

/** Ways out of a case before its chain is done. */
const SIDE_EXITS = [
  'not-accepted',
  'correction-overdue',
  'withdrawn',
  'returned',
  'transferred',
  'void',
  'terminated',
] as const;
export type SideExit = (typeof SIDE_EXITS)[number];
export const isSideExit = (state: string): state is SideExit => SIDE_EXITS.some((exit) => exit === state);

/** What an applicant can do about an ending: appeal it, apply anew, or go where the case has gone. */
export type Remedy = 'reconsideration' | 'lawsuit' | 'apply-again' | 'other-body';

const OF_STATE: Readonly<Record<SideExit, readonly Remedy[]>> = {
  'not-accepted': ['reconsideration', 'lawsuit', 'apply-again'],
  'correction-overdue': ['apply-again'],
  withdrawn: ['apply-again'],
  returned: ['apply-again', 'reconsideration', 'lawsuit'],
  transferred: ['other-body'],
  void: ['reconsideration', 'lawsuit', 'apply-again'],
  terminated: ['reconsideration', 'lawsuit', 'apply-again'],
};

export function remediesOf(
  view: Pick<CaseView, 'state' | 'decision' | 'commitment'> & { channel?: string },
): readonly Remedy[] {
  const { state, decision, channel = '' } = view;
  if (isSideExit(state)) return OF_STATE[state];
  if (isAgainstHolder({ decision, channel })) return ['reconsideration', 'lawsuit'];
  return decision === 'refused' || isRevoked(view) ? ['reconsideration', 'lawsuit', 'apply-again'] : [];
}

/** 承诺不实: what was granted on a commitment has been revoked (行政许可法 第六十九条). */
export const isRevoked = ({ commitment }: Pick<CaseView, 'commitment'>): boolean =>
  commitment?.checked?.result === 'breached';

/** 依职权: the office began it and decided it against the holder (行政许可法 第六十九条). */
export const isAgainstHolder = ({ channel, decision }: Pick<CaseView, 'channel' | 'decision'>): boolean =>
  channel === 'office' && decision === 'granted';

/** Why a case ended or was refused, in the words of whoever decided it. */
export function endingReason(view: CaseView): string | undefined {
  if (isRevoked(view)) return view.commitment?.checked?.findings;
  if (view.state === 'not-accepted') return view.nonAcceptance?.reason;
  if (view.ending) return view.ending.reason;
  return view.decisionReasons;
}

/** Nothing more happens in it. */
export const caseIsOver = ({ state }: Pick<CaseView, 'state'>): boolean =>
  isSideExit(state) || state === 'closed' || state === 'archived';
