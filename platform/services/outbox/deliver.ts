import type { Case, OutboxEntry } from '../../runtime/index.ts';
import type { AccountStore } from '../ports/accounts.ts';
import type { CaseRecord } from '../ports/cases.ts';
import type { MessageStore, StoredMessage } from '../ports/messages.ts';

/** Delivers one kind of effect. Called at least once per key; a repeat must change nothing. */
export type Delivery<Kind extends OutboxEntry['kind']> = (
  workspace: string,
  record: CaseRecord,
  entry: Extract<OutboxEntry, { kind: Kind }>,
) => Promise<void>;
export type Deliveries = { [Kind in OutboxEntry['kind']]: Delivery<Kind> };

/** 通知: a message to the applicant, or to everybody who holds a post of the task. */
export function notify(accounts: AccountStore, messages: MessageStore): Delivery<'notify'> {
  return async (workspace, { case: current }, entry) => {
    const recipients =
      entry.to === 'applicant'
        ? [current.applicant.account]
        : (await accounts.holders(workspace, assigneesOf(current, entry.task))).map((account) => account.id);
    const batch = recipients.map(
      (account): StoredMessage => ({
        id: `${entry.key}:${account}`,
        account,
        at: entry.at,
        topic: entry.topic,
        text: entry.text,
        case: current.id,
        caseNumber: current.number,
        read: false,
      }),
    );
    await messages.deliver(workspace, batch);
  };
}

/** Nobody is told of a task that is done already. */
function assigneesOf(current: Case, task: string | undefined) {
  return current.tasks.find((one) => one.id === task)?.assignees ?? [];
}
