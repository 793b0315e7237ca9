import type { CaseView } from '../../../../../platform/contract/case-view.ts';
import { formatDay } from '../../../../../platform/render/format/date.ts';
import { useLanguage, usePick, useTexts } from '../../../i18n/texts.ts';
import { RowsCard } from './rows-card.tsx';
import { turnTexts } from './turn-texts.ts';

/** 特别程序, under way and over. */
export function ProceduresCard({ view }: { view: CaseView }) {
  const t = useTexts(turnTexts);
  const language = useLanguage();
  const pick = usePick();
  return (
    <RowsCard
      title={t.procedures}
      rows={view.procedures.map((one) => ({
        key: one.id,
        title: <b>{pick(one.label)}</b>,
        lines: [
          one.endedOn
            ? t.fromTo(formatDay(one.from, language), formatDay(one.endedOn, language))
            : `${t.from(formatDay(one.from, language))} · ${t.expected(one.expectedDays)}`,
          one.heldOn ? t.heldOn(formatDay(one.heldOn, language)) : undefined,
          one.reason,
          one.note,
          `${one.excluded ? t.notCounted : t.counted}${one.basis ? ` · ${one.basis}` : ''}`,
        ],
        chip: one.result
          ? { tone: one.result === 'passed' ? 'ok' : 'bad', text: t.siteResult[one.result] }
          : { tone: 'warn', text: t.underWay },
      }))}
    />
  );
}
