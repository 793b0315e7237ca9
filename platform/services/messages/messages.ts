import { MESSAGE_KINDS, type MessageKind, type MessageView } from '../../contract/hall.ts';
import { Rejected } from '../../errors/rejected.ts';
import { principalOf } from '../cases/access.ts';
import type { CallContext } from '../context.ts';
import type { MessageCounts, MessageStore, StoredMessage } from '../ports/messages.ts';

export interface MessagePage {
  rows: MessageView[];
  total: number;
  unread: number;
  kinds: Record<MessageKind, { total: number; unread: number }>;
  page: number;
  size: number;
}

export interface MessageService {
  page(
    query: { page: number; size: number; topic?: MessageKind },
    context: CallContext,
  ): Promise<MessagePage>;
  /** The newest few, without counting. */
  newest(count: number, context: CallContext): Promise<MessageView[]>;
  markRead(id: string, context: CallContext): Promise<void>;
}

/** The kinds that are a topic of their own; everything else is `others`. */
const TOPICS = MESSAGE_KINDS.filter((kind) => kind !== 'others');

/** 我的消息 of whoever is signed in. */
export function createMessages(messages: MessageStore): MessageService {
  return {
    async page({ topic, page, size }, context) {
      const { workspace } = context;
      const { account } = principalOf(context);
      const filter = topic === 'others' ? { without: TOPICS } : { topic };
      const [found, counts] = await Promise.all([
        messages.page(workspace, account, { ...filter, page, size }),
        messages.counts(workspace, account, TOPICS),
      ]);
      const { unread } = counts.all;
      return {
        rows: found.rows.map(messageView),
        total: found.total,
        unread,
        kinds: kindsOf(counts),
        page,
        size,
      };
    },
    async newest(count, context) {
      const { account } = principalOf(context);
      const { rows } = await messages.page(context.workspace, account, { page: 1, size: count });
      return rows.map(messageView);
    },
    async markRead(id, context) {
      const { account } = principalOf(context);
      if (!(await messages.markRead(context.workspace, account, id))) throw new Rejected('record.absent');
    },
  };
}

function messageView({ account: _, ...message }: StoredMessage): MessageView {
  return message;
}

function kindsOf(counts: MessageCounts): MessagePage['kinds'] {
  const none = { total: 0, unread: 0 };
  const known = Object.fromEntries(TOPICS.map((topic) => [topic, counts[topic] ?? none]));
  const sum = (of: 'total' | 'unread') => TOPICS.reduce((all, topic) => all + (counts[topic]?.[of] ?? 0), 0);
  const others = {
    total: Math.max(0, counts.all.total - sum('total')),
    unread: Math.max(0, counts.all.unread - sum('unread')),
  };
  return { ...known, others } as MessagePage['kinds'];
}
