import type { CalendarRunView } from '../../contract/operations.ts';
import { Rejected } from '../../errors/rejected.ts';
import type { ClockService } from '../../services/deadlines/set-clock.ts';
import type { CalendarRun, CalendarRunStore } from '../../services/ports/calendar-runs.ts';
import type { Watcher } from '../../services/watch/watcher.ts';
import type { HandlersOf } from '../handler.ts';

interface Needs {
  clock: ClockService;
  runs: CalendarRunStore;
  watcher: Watcher;
}

type OperationsOperation = 'readClock' | 'setClock' | 'calendarRuns' | 'calendarRun' | 'watch' | 'lookNow';

/** What keeps the centre running on time: its clock, its calendar, and that every case has somebody responsible. */
export function operationsHandlers({ clock, runs, watcher }: Needs): HandlersOf<OperationsOperation> {
  return {
    readClock: async () => clock.read(),
    setClock: ({ body }, context) => clock.set(body.now, context),
    async calendarRuns({ query }, { workspace }) {
      const { rows, total } = await runs.page(workspace, query);
      return { rows: rows.map(runView), total, ...query };
    },
    async calendarRun({ params, query }, { workspace }) {
      const run = await runs.read(workspace, params.id);
      if (!run) throw new Rejected('record.absent');
      return { ...runView(run), moves: { ...(await runs.moves(workspace, run.id, query)), ...query } };
    },
    watch: (_input, context) => watcher.view(context),
    lookNow: (_input, context) => watcher.viewFresh(context),
  };
}

function runView({ startsAt: _, cursor: __, ...run }: CalendarRun): CalendarRunView {
  return run;
}
