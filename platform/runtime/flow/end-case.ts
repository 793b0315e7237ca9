import type { Case, CompletionType, FinalState } from '../case.ts';
import { finishClock } from '../clock/ledger.ts';
import { notifyApplicant } from '../steps/notices.ts';
import type { Turn } from '../turn.ts';
import { closeTask } from './close-task.ts';

/** The last token has left the chain: 0 出证办结 where a certificate was granted and issued, else 6 办结. */
export function endOfChain(turn: Turn): undefined {
  const { case: file, definition } = turn.scene();
  endCase(turn, 'closed', issuedCertificate(file) ? 0 : 6);
  turn.want([
    notifyApplicant({ case: file, bundle: definition.bundle }, 'closed', {
      zh: '已办结。',
      en: 'is closed.',
    }),
  ]);
}

function issuedCertificate({ decision, documents }: Case): boolean {
  return (
    (decision === 'granted' || decision === 'filed') &&
    documents.some((one) => one.kind === 'certificate' && one.issuedAt !== undefined)
  );
}

/** Ends a case: no task, no token, no join, no pause and no running clock is left. An application that goes back is a 退件. */
export function endCase(turn: Turn, state: FinalState, completion: CompletionType): void {
  const { today, definition } = turn.scene();
  for (const task of turn.case.tasks.filter((one) => one.side === undefined))
    closeTask(turn, task, 'cancelled');
  for (const block of Object.keys(turn.case.marking.joins)) turn.emit({ type: 'fork-cleared', block });
  if (turn.case.pause !== null) turn.emit({ type: 'unpaused' });
  if (completion === 1) turn.emit({ type: 'kind-changed', kind: 'returned' });
  turn.emit({ type: 'clock-changed', clock: finishClock(turn.case.clock, today, definition.calendars) });
  if (turn.case.state !== state) turn.emit({ type: 'state-changed', from: turn.case.state, to: state });
  turn.emit({ type: 'closed', completion });
}
