import type { Connection } from 'mongoose';
import type { MessageStore, StoredMessage } from '../services/ports/messages.ts';
import { trusted } from './connection.ts';
import { flag, json, optionalText, type Owned, text, workspaceModel } from './workspace-model.ts';

const COUNT_CAP = 10_000;

type MessageRow = Omit<StoredMessage, 'id'> & Owned & { _id: string };

/** 我的消息. A message has the key of the effect that sent it, so sending again leaves one. */
export function messageStore(connection: Connection): MessageStore {
  const messages = workspaceModel<MessageRow>(connection, {
    name: 'messages',
    fields: {
      _id: text,
      account: text,
      at: text,
      topic: text,
      text: json,
      case: optionalText,
      caseNumber: optionalText,
      read: flag,
    },
    indexes: [
      { keys: { account: 1, at: -1 } },
      { keys: { account: 1, read: 1 } },
      { keys: { account: 1, topic: 1, at: -1 } },
      { keys: { account: 1, topic: 1, read: 1 } },
    ],
  });
  return {
    async deliver(workspace, batch) {
      await Promise.all(
        batch.map(({ id, ...message }) =>
          messages.updateOne({ _id: id, workspace }, { $setOnInsert: message }, { upsert: true }),
        ),
      );
    },
    async page(workspace, account, { page, size, topic, without }) {
      const filter = {
        workspace,
        account,
        ...(topic && { topic }),
        ...(without && { topic: trusted({ $nin: [...without] }) }),
      };
      const [rows, total] = await Promise.all([
        messages
          .find(filter)
          .sort({ at: -1, _id: 1 })
          .skip((page - 1) * size)
          .limit(size)
          .lean<MessageRow[]>(),
        messages.countDocuments(filter, { limit: COUNT_CAP }),
      ]);
      return { rows: rows.map(({ _id, workspace: _, ...row }) => ({ id: _id, ...row })), total };
    },
    async counts(workspace, account, topics) {
      const count = async (more: Record<string, unknown>) => {
        const filter = { workspace, account, ...more };
        const [total, unread] = await Promise.all([
          messages.countDocuments(filter, { limit: COUNT_CAP }),
          messages.countDocuments({ ...filter, read: false }, { limit: COUNT_CAP }),
        ]);
        return { total, unread };
      };
      const [all, ...each] = await Promise.all([count({}), ...topics.map((topic) => count({ topic }))]);
      const none = { total: 0, unread: 0 };
      return { all, ...Object.fromEntries(topics.map((topic, index) => [topic, each[index] ?? none])) };
    },
    async markRead(workspace, account, id) {
      const { matchedCount } = await messages.updateOne(
        { workspace, account, _id: id },
        { $set: { read: true } },
      );
      return matchedCount === 1;
    },
  };
}
