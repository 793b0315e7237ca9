import CheckOutlined from '@mui/icons-material/CheckOutlined';
import Button from '@mui/material/Button';
import type { CaseView, CommandView } from '../../../../platform/contract/case-view.ts';
import { usePick, useTexts } from '../../i18n/texts.ts';
import { caseTexts } from './case-texts.ts';
import { mainCommands, menuParts } from './main-commands.ts';
import { needsCheck } from './material-state.ts';
import { MoreMenu } from './turns/more-menu.tsx';
import { WhyNot } from './turns/why-not.tsx';

const COLOURS = { primary: 'primary', danger: 'error', default: 'inherit' } as const;

/** Exactly the buttons this step allows this person, what else may be done in a menu, and why the others are missing. */
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
  const groups = mainCommands(view);
  const tasks = groups.filter((group) => group.task).length;
  const unchecked = view.commands.some((command) => command.type === 'check-materials')
    ? view.materials.filter(needsCheck).length
    : 0;
  const waiting = view.tasks.find((task) => task.forApplicant);
  const note = waiting ? t.waitingApplicant(waiting.name) : groups.length === 0 ? t.readOnly : '';
  return (
    <section className="actbar" aria-label={t.actions}>
      <WhyNot unavailable={view.unavailable} />
      {note ? <span className="s m">{note}</span> : null}
      <span className="grow" />
      {unchecked > 0 ? <span className="s m unread">{t.uncheckedLeft(unchecked)}</span> : null}
      <MoreMenu parts={menuParts(groups)} busy={busy} onCommand={onCommand} />
      {groups.map(({ task, commands }) =>
        commands.length === 0 ? null : (
          <fieldset key={task?.id ?? ''} className="act-group">
            <legend className={tasks > 1 ? 's m' : 'hidden-label'}>{task?.name ?? t.actions}</legend>
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
        ),
      )}
    </section>
  );
}
