import type { Connection } from 'mongoose';
import type { DocumentNumber, DocumentNumberStore } from '../services/ports/document-numbers.ts';
import { isDuplicate } from './connection.ts';
import { type Owned, text, whole, workspaceModel } from './workspace-model.ts';

type NumberRow = DocumentNumber & Owned & { _id: string };

/** Numbers of documents: one per effect, and no serial twice. */
export function documentNumberStore(connection: Connection): DocumentNumberStore {
  const numbers = workspaceModel<NumberRow>(connection, {
    name: 'document_numbers',
    fields: { _id: text, effect: text, template: text, year: whole, serial: whole, number: text },
    indexes: [{ keys: { template: 1, year: 1, serial: 1 }, options: { unique: true } }],
  });
  const rowId = (workspace: string, effect: string): string => `${workspace}:${effect}`;
  const read = async (workspace: string, effect: string): Promise<DocumentNumber | null> => {
    const row = await numbers.findOne({ workspace, _id: rowId(workspace, effect) }).lean<NumberRow>();
    if (!row) return null;
    const { _id, workspace: _, ...number } = row;
    return number;
  };
  return {
    read,
    async keep(workspace, number) {
      try {
        await numbers.create({ ...number, _id: rowId(workspace, number.effect), workspace });
        return 'ok';
      } catch (reason) {
        if (!isDuplicate(reason)) throw reason;
        return (await read(workspace, number.effect)) ? 'effect' : 'taken';
      }
    },
    async serials(workspace, template, year) {
      const rows = await numbers
        .find({ workspace, template, year }, { serial: 1 })
        .sort({ serial: 1 })
        .lean<{ serial: number }[]>();
      return rows.map((row) => row.serial);
    },
  };
}
