import type { Case, CaseState, CompletionType } from '../case.ts';
import { finishClock } from '../clock/ledger.ts';
import { notifyApplicant } from '../steps/notices.ts';
import type { Turn } from '../turn.ts';

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
    decision === 'granted' &&
    documents.some((one) => one.kind === 'certificate' && one.issuedAt !== undefined)
  );
}

/** Ends a case: no task, no token, no join and no running clock is left. */
export function endCase(turn: Turn, state: CaseState, completion: CompletionType): void {
  const { today } = turn.scene();
  for (const task of turn.case.tasks) {
    turn.emit({ type: 'task-closed', task: task.id, outcome: 'cancelled' }, task.step);
  }
  for (const block of Object.keys(turn.case.marking.joins)) turn.emit({ type: 'fork-cleared', block });
  turn.emit({ type: 'clock-changed', clock: finishClock(turn.case.clock, today) });
  if (turn.case.state !== state) turn.emit({ type: 'state-changed', from: turn.case.state, to: state });
  turn.emit({ type: 'closed', completion });
}
