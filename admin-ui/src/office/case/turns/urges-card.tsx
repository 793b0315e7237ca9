import Button from '@mui/material/Button';
import type { CaseView, CommandView } from '../../../../../platform/contract/case-view.ts';
import { formatDate, formatDayTime } from '../../../../../platform/render/format/date.ts';
import { useLanguage, useTexts } from '../../../i18n/texts.ts';
import { RowsCard } from './rows-card.tsx';
import { turnTexts } from './turn-texts.ts';

/** 督办: what a supervisor asked, and the answer; 【答复督办】 where it is mine to give. */
export function UrgesCard({
  view,
  onCommand,
}: {
  view: CaseView;
  onCommand(command: CommandView, values?: Record<string, string>): void;
}) {
  const t = useTexts(turnTexts);
  const language = useLanguage();
  const answer = view.commands.find((command) => command.type === 'answer-urge');
  return (
    <RowsCard
      title={t.urges}
      rows={view.urges.map((one) => ({
        key: one.id,
        title: <b>{t.urgeBy(one.by)}</b>,
        lines: [
          one.text,
          `${formatDayTime(one.at, language)} · ${t.urgeDue(formatDate(one.dueOn, language))}`,
          one.answer ? (
            <>
              <b>{one.answer.by}</b> {t.said(formatDayTime(one.answer.at, language), one.answer.text)}
            </>
          ) : undefined,
        ],
        chip: one.answer ? { tone: 'ok', text: t.urgeAnswered } : { tone: 'warn', text: t.urgeWaiting },
        action:
          answer && !one.answer ? (
            <Button
              size="small"
              variant="contained"
              color="primary"
              onClick={() => onCommand(answer, { urge: one.id })}
            >
              {t.urgeAnswer}
            </Button>
          ) : undefined,
      }))}
    />
  );
}
