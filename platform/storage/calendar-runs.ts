import type { Connection } from 'mongoose';
import type { CalendarMove, CalendarRun, CalendarRunStore } from '../services/ports/calendar-runs.ts';
import { trusted } from './connection.ts';
import { json, optionalText, type Owned, text, whole, workspaceModel } from './workspace-model.ts';

type RunRow = Omit<CalendarRun, 'id'> & Owned & { _id: string };
/** The moved dates of one case in one run. */
interface MoveRow extends Owned {
  _id: string;
  run: string;
  case: string;
  moves: CalendarMove[];
}

const toRun = ({ _id, workspace: _, ...run }: RunRow): CalendarRun => ({ id: _id, ...run });

/** Runs of counting again, and what each moved, one row per case. */
export function calendarRunStore(connection: Connection): CalendarRunStore {
  const runs = workspaceModel<RunRow>(connection, {
    name: 'calendar_runs',
    fields: {
      _id: text,
      at: text,
      by: { type: String, default: '' },
      calendar: text,
      state: text,
      startsAt: text,
      total: whole,
      done: whole,
      moved: whole,
      cursor: { type: String, default: '' },
      finishedAt: optionalText,
    },
    indexes: [{ keys: { at: -1, _id: 1 } }, { keys: { state: 1, startsAt: 1 } }],
  });
  const moved = workspaceModel<MoveRow>(connection, {
    name: 'calendar_moves',
    fields: { _id: text, run: text, case: text, moves: json },
    indexes: [{ keys: { run: 1, case: 1 } }],
  });
  return {
    async insert(workspace, { id, ...run }) {
      await runs.updateOne({ _id: id, workspace }, { $setOnInsert: run }, { upsert: true });
    },
    async read(workspace, id) {
      const row = await runs.findOne({ _id: id, workspace }).lean<RunRow>();
      return row && toRun(row);
    },
    async page(workspace, { page, size }) {
      const filter = { workspace, calendar: trusted({ $ne: '' }) };
      const [rows, total] = await Promise.all([
        runs
          .find(filter)
          .sort({ at: -1, _id: 1 })
          .skip((page - 1) * size)
          .limit(size)
          .lean<RunRow[]>(),
        runs.countDocuments(filter),
      ]);
      return { rows: rows.map(toRun), total };
    },
    async next(workspace, wall) {
      const row = await runs
        .findOne({
          workspace,
          state: trusted({ $in: ['waiting', 'running'] }),
          startsAt: trusted({ $lte: wall }),
        })
        .sort({ startsAt: 1 })
        .lean<RunRow>();
      return row && toRun(row);
    },
    async change(workspace, id, change) {
      await runs.updateOne({ _id: id, workspace }, { $set: change });
    },
    async setMoves(workspace, run, caseId, moves) {
      const filter = { _id: `${run}:${caseId}`, workspace };
      if (moves.length === 0) await moved.deleteOne(filter);
      else
        await moved.updateOne(filter, { $set: { run, case: caseId, moves: [...moves] } }, { upsert: true });
    },
    countMoved: (workspace, run) => moved.countDocuments({ workspace, run }),
    async moves(workspace, run, { page, size }) {
      const [rows, total] = await Promise.all([
        moved
          .find({ workspace, run })
          .sort({ case: 1 })
          .skip((page - 1) * size)
          .limit(size)
          .lean<MoveRow[]>(),
        moved.countDocuments({ workspace, run }),
      ]);
      return { rows: rows.flatMap((row) => row.moves), total };
    },
  };
}
