import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { CaseView, CommandView } from '../../../../platform/contract/case-view.ts';
import { LeaveGuard } from '../../components/leave-guard.tsx';
import type { Values } from '../../components/schema-form/json-schema.ts';
import { useShortcut } from '../../components/shortcuts.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { caseAddress } from '../task-columns.tsx';
import { ActionBar } from './action-bar.tsx';
import { ApprovalSheet } from './approval-sheet.tsx';
import { AskedDialog } from './asked-dialog.tsx';
import { CaseBody } from './case-body.tsx';
import { CaseHead } from './case-head.tsx';
import { caseTexts } from './case-texts.ts';
import { CorrectionNote } from './correction-note.tsx';
import { ConflictDialog } from './conflict-dialog.tsx';
import { mainCommands } from './main-commands.ts';
import { OpinionCard } from './opinion-card.tsx';
import { AskedOfMe } from './turns/asked-of-me.tsx';
import { HeldBanner } from './turns/held-banner.tsx';
import type { CaseCommands } from './use-case-commands.ts';
import type { Neighbours } from './use-neighbours.ts';

/** The whole handling page of a case that has been read. */
export function CaseDesk({
  view,
  commands,
  neighbours,
}: {
  view: CaseView;
  commands: CaseCommands;
  neighbours: Neighbours | undefined;
}) {
  const t = useTexts(caseTexts);
  const navigate = useNavigate();
  const box = useRef<HTMLTextAreaElement>(null);
  const [opinion, setOpinion] = useState('');
  const [asked, setAsked] = useState<{ command: CommandView; settled?: Values } | null>(null);
  const ask = (command: CommandView, settled?: Values) => setAsked({ command, settled });
  const groups = mainCommands(view);
  const all = groups.flatMap((group) => group.commands);
  const main = all.find((command) => command.tone === 'primary');
  const writes = all.some((command) => command.opinion !== 'none');
  const step = groups.map((group) => group.task?.name).find(Boolean) ?? view.step ?? '';
  const go = (id: string | undefined) => id && navigate(caseAddress(id));

  useShortcut('j', t.keys.next, () => go(neighbours?.next), Boolean(neighbours?.next));
  useShortcut('k', t.keys.previous, () => go(neighbours?.previous), Boolean(neighbours?.previous));
  useShortcut('o', t.keys.opinion, () => box.current?.focus(), writes);
  useShortcut('Enter', t.keys.main, () => main && ask(main), Boolean(main));

  const dialog = {
    view,
    commands,
    opinion,
    onOpinion: setOpinion,
    onClose: () => setAsked(null),
  };
  return (
    <>
      <LeaveGuard dirty={opinion.trim() !== '' && !commands.busy} />
      <div className="case-screen">
        <CaseHead view={view} neighbours={neighbours} />
        <HeldBanner view={view} onCommand={ask} />
        <AskedOfMe view={view} />
        <CorrectionNote view={view} />
        <CaseBody
          view={view}
          commands={commands}
          opinion={
            writes ? <OpinionCard step={step} value={opinion} onChange={setOpinion} box={box} /> : undefined
          }
          onCommand={ask}
        />
        <ActionBar view={view} busy={commands.busy} onCommand={ask} />
      </div>
      <ApprovalSheet view={view} />
      {asked && !commands.conflict ? <AskedDialog {...asked} {...dialog} /> : null}
      {commands.conflict ? (
        <ConflictDialog
          problem={commands.conflict}
          view={view}
          onClose={() => {
            setAsked(null);
            commands.forgetConflict();
          }}
        />
      ) : null}
    </>
  );
}
