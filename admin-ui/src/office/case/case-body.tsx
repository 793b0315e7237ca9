import type { ReactNode } from 'react';
import type { CaseView, CommandView, HistoryRow } from '../../../../platform/contract/case-view.ts';
import { CheckpointsCard } from './checkpoints-card.tsx';
import { ClockCard } from './clock/clock-card.tsx';
import { DocumentsCard } from './documents-card.tsx';
import { FeeCard } from './fee-card.tsx';
import { FormCard } from './form-card.tsx';
import { HistoryCard } from './history-card.tsx';
import { MaterialsCard } from './materials-card.tsx';
import { OpinionsCard, RequestsCard, SiteChecksCard } from './turns/beside-cards.tsx';
import { FactsCard } from './turns/facts-card.tsx';
import { ProceduresCard } from './turns/procedures-card.tsx';
import { UrgesCard } from './turns/urges-card.tsx';
import { WarningsCard } from './turns/warnings-card.tsx';
import type { CaseCommands } from './use-case-commands.ts';

const nothing = () => undefined;

/** What is known of a case, in its columns; the same now and in a replay, where nothing can be done. */
export function CaseBody({
  view,
  history = view.history,
  commands,
  opinion,
  onCommand = nothing,
}: {
  view: CaseView;
  /** The whole history, where the view has only a part of it. */
  history?: readonly HistoryRow[];
  commands?: CaseCommands;
  /** The card the opinion is written in. */
  opinion?: ReactNode;
  onCommand?(command: CommandView, values?: Record<string, string>): void;
}) {
  return (
    <div className="h-grid">
      <div className="h-main">
        <FormCard view={view} />
        <div className="h-mid">
          <MaterialsCard view={view} commands={commands} />
          {opinion}
          <div className="beside">
            <FactsCard view={view} />
            <ProceduresCard view={view} />
            <RequestsCard view={view} />
            <OpinionsCard view={view} />
            <SiteChecksCard view={view} />
          </div>
          <HistoryCard view={view} whole={history} />
        </div>
      </div>
      <div className="h-side stack">
        <UrgesCard view={view} onCommand={onCommand} />
        <ClockCard view={view} />
        <CheckpointsCard view={view} />
        <WarningsCard view={view} />
        <DocumentsCard view={view} />
        <FeeCard view={view} />
      </div>
    </div>
  );
}
