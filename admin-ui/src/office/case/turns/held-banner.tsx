import PauseCircleOutlined from '@mui/icons-material/PauseCircleOutlined';
import Button from '@mui/material/Button';
import type { CaseView, CommandView } from '../../../../../platform/contract/case-view.ts';
import { formatDate } from '../../../../../platform/render/format/date.ts';
import { useLanguage, usePick, useTexts } from '../../../i18n/texts.ts';
import { type Hold, holdsOf } from './holds.ts';
import { turnTexts } from './turn-texts.ts';

/** What holds the work now, why, since when, and who can let it go on; the button where this account may. */
export function HeldBanner({
  view,
  onCommand = () => undefined,
}: {
  view: CaseView;
  onCommand?(command: CommandView, values?: Record<string, string>): void;
}) {
  const t = useTexts(turnTexts);
  const pick = usePick();
  const language = useLanguage();
  const date = (day: string) => formatDate(day, language);
  const title = (hold: Hold) => {
    if (hold.kind === 'paused') return t.paused;
    return hold.kind === 'procedure'
      ? t.procedureOpen(pick(hold.procedure.label))
      : t.waitingSide(hold.task.name);
  };
  const lines = (hold: Hold): string[] => {
    if (hold.kind === 'paused') return [pick(hold.text), t.since(date(hold.since)), t.hold];
    if (hold.kind === 'side') return [hold.task.side?.question ?? '', t.askedTo(hold.task.who)];
    const { reason, from, expectedDays, heldOn, excluded, basis, by } = hold.procedure;
    return [
      reason,
      t.since(date(from)),
      t.expected(expectedDays),
      heldOn ? t.heldOn(date(heldOn)) : '',
      [excluded ? t.notCounted : t.counted, basis].filter(Boolean).join(' · '),
      t.byWhom(by),
    ];
  };
  const ends = (hold: Hold) =>
    hold.kind === 'paused' ? t.resumeBy(hold.who) : hold.kind === 'procedure' ? t.endBy(hold.who) : '';
  return (
    <>
      {holdsOf(view).map((hold) => {
        const { command } = hold;
        return (
          <section key={hold.key} className="held" aria-label={title(hold)}>
            <PauseCircleOutlined sx={{ fontSize: 20 }} aria-hidden="true" />
            <div className="grow">
              <b>{title(hold)}</b>
              <p className="s">{lines(hold).filter(Boolean).join(' · ')}</p>
              {hold.who && !command ? <p className="s m">{ends(hold)}</p> : null}
            </div>
            {command ? (
              <Button
                size="small"
                variant="contained"
                color="primary"
                onClick={() =>
                  onCommand(command, hold.kind === 'procedure' ? { id: hold.procedure.id } : undefined)
                }
              >
                {hold.kind === 'procedure' ? t.recordResult : pick(command.label)}
              </Button>
            ) : null}
          </section>
        );
      })}
    </>
  );
}
