import type { MessageView } from '../../contract/hall.ts';
import { Rejected } from '../../errors/rejected.ts';
import { principalOf } from '../cases/access.ts';
import type { CallContext } from '../context.ts';
import type { MessageStore } from '../ports/messages.ts';

export interface MessageService {
  page(
    query: { page: number; size: number },
    context: CallContext,
  ): Promise<{ rows: MessageView[]; total: number; unread: number; page: number; size: number }>;
  markRead(id: string, context: CallContext): Promise<void>;
}

/** 我的消息 of whoever is signed in. */
export function createMessages(messages: MessageStore): MessageService {
  return {
    async page(query, context) {
      const { account } = principalOf(context);
      const found = await messages.page(context.workspace, account, query);
      const rows = found.rows.map(({ account: _, ...message }) => message);
      return { rows, total: found.total, unread: found.unread, page: query.page, size: query.size };
    },
    async markRead(id, context) {
      const { account } = principalOf(context);
      if (!(await messages.markRead(context.workspace, account, id))) throw new Rejected('record.absent');
    },
  };
}
