import CheckOutlined from '@mui/icons-material/CheckOutlined';
import LockOutlined from '@mui/icons-material/LockOutlined';
import Button from '@mui/material/Button';
import Popover from '@mui/material/Popover';
import { useState } from 'react';
import type { CaseView, CommandView } from '../../../../platform/contract/case-view.ts';
import { usePick, useTexts } from '../../i18n/texts.ts';
import { caseTexts } from './case-texts.ts';
import { mainCommands } from './main-commands.ts';
import { needsCheck } from './material-state.ts';

const COLOURS = { primary: 'primary', danger: 'error', default: 'inherit' } as const;

/** Exactly the buttons this step allows this person, and why the others are missing. */
export function ActionBar({
  view,
  busy,
  onCommand,
}: {
  view: CaseView;
  busy: boolean;
  onCommand(command: CommandView): void;
}) {
  const t = useTexts(caseTexts);
  const pick = usePick();
  const [why, setWhy] = useState<HTMLElement | null>(null);
  const groups = mainCommands(view);
  const unchecked = view.commands.some((command) => command.type === 'check-materials')
    ? view.materials.filter(needsCheck).length
    : 0;
  const waiting = view.tasks.find((task) => task.forApplicant);
  const note = waiting ? t.waitingApplicant(waiting.name) : groups.length === 0 ? t.readOnly : '';
  return (
    <section className="actbar" aria-label={t.actions}>
      {view.unavailable.length > 0 ? (
        <button type="button" className="link why s" onClick={(event) => setWhy(event.currentTarget)}>
          <LockOutlined sx={{ fontSize: 16, verticalAlign: -3 }} aria-hidden="true" /> {t.why}
        </button>
      ) : null}
      <Popover
        open={Boolean(why)}
        anchorEl={why}
        onClose={() => setWhy(null)}
        anchorOrigin={{ vertical: 'top', horizontal: 'left' }}
        transformOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      >
        <ul className="why-list">
          {view.unavailable.map((one) => (
            <li key={one.type}>{t.cannot(pick(one.label), pick(one.reason))}</li>
          ))}
        </ul>
      </Popover>
      {note ? <span className="s m">{note}</span> : null}
      <span className="grow" />
      {unchecked > 0 ? <span className="s m unread">{t.uncheckedLeft(unchecked)}</span> : null}
      {groups.map(({ task, commands }) => (
        <fieldset key={task?.id ?? ''} className="act-group">
          <legend className={groups.length > 1 ? 's m' : 'hidden-label'}>{task?.name ?? t.actions}</legend>
          {commands.map((command) => (
            <Button
              key={command.type}
              size="large"
              variant={command.tone === 'primary' ? 'contained' : 'outlined'}
              color={COLOURS[command.tone]}
              className={command.tone === 'primary' ? 'pri' : undefined}
              startIcon={command.tone === 'primary' ? <CheckOutlined /> : undefined}
              disabled={busy}
              onClick={() => onCommand(command)}
            >
              {pick(command.label)}
            </Button>
          ))}
        </fieldset>
      ))}
    </section>
  );
}
