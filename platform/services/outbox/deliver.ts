import type { OutboxEntry } from '../../runtime/index.ts';
import type { StandIns } from '../delegations/stand-ins.ts';
import type { AccountStore } from '../ports/accounts.ts';
import type { CaseRecord } from '../ports/cases.ts';
import type { MessageStore, StoredMessage } from '../ports/messages.ts';
import { recipientsOf } from './recipients.ts';

/** Delivers one kind of effect. Called at least once per key; a repeat must change nothing. */
export type Delivery<Kind extends OutboxEntry['kind']> = (
  workspace: string,
  record: CaseRecord,
  entry: Extract<OutboxEntry, { kind: Kind }>,
) => Promise<void>;
export type Deliveries = { [Kind in OutboxEntry['kind']]: Delivery<Kind> };

/** 通知: a message to everybody it is for. */
export function notify(
  accounts: AccountStore,
  messages: MessageStore,
  standIns: StandIns,
): Delivery<'notify'> {
  return async (workspace, { case: current }, entry) => {
    const recipients = await recipientsOf({ accounts, standIns }, workspace, current, entry);
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
