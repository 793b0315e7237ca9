import type { Connection } from 'mongoose';
import type { CaseEvent } from '../runtime/case.ts';
import { trusted } from './connection.ts';
import { json, type Owned, text, whole, workspaceModel } from './workspace-model.ts';

interface EventRow extends Owned {
  _id: string;
  case: string;
  seq: number;
  event: CaseEvent;
}

/** Older history, moved out of the case document: the same rows of the same chain. */
export function caseEventLog(connection: Connection) {
  const rows = workspaceModel<EventRow>(connection, {
    name: 'case_events',
    fields: { _id: text, case: text, seq: whole, event: json },
    indexes: [{ keys: { case: 1, seq: 1 }, options: { unique: true } }],
  });
  return {
    /** Repeating it changes nothing: a row has one place, its case and number. */
    async keep(workspace: string, caseId: string, events: readonly CaseEvent[]): Promise<void> {
      await Promise.all(
        events.map((event) =>
          rows.updateOne(
            { _id: `${caseId}:${event.seq}`, workspace },
            { $setOnInsert: { case: caseId, seq: event.seq, event } },
            { upsert: true },
          ),
        ),
      );
    },
    async nextCase(workspace: string, after: string): Promise<string | null> {
      const row = await rows
        .findOne({ workspace, case: trusted({ $gt: after }) }, { case: 1 })
        .sort({ case: 1 })
        .lean<EventRow>();
      return row?.case ?? null;
    },
    async from(workspace: string, caseId: string, seq: number): Promise<CaseEvent[]> {
      const found = await rows
        .find({ workspace, case: caseId, seq: trusted({ $gte: seq }) })
        .sort({ seq: 1 })
        .lean<EventRow[]>();
      return found.map((row) => row.event);
    },
    async before(workspace: string, caseId: string, seq: number): Promise<CaseEvent[]> {
      const found = await rows
        .find({ workspace, case: caseId, seq: trusted({ $lt: seq }) })
        .sort({ seq: 1 })
        .lean<EventRow[]>();
      return found.map((row) => row.event);
    },
  };
}
