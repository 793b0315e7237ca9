import type { CaseView } from '../../../../../platform/contract/case-view.ts';
import { formatDay, formatDayTime } from '../../../../../platform/render/format/date.ts';
import { REQUEST_KIND } from '../../../../../platform/render/labels/case-labels.ts';
import { label } from '../../../../../platform/render/labels/label-set.ts';
import { useLanguage, useTexts } from '../../../i18n/texts.ts';
import { type CardRow, RowsCard } from './rows-card.tsx';
import { turnTexts } from './turn-texts.ts';

const REQUEST_TONE = { open: 'warn', approved: 'ok', rejected: 'bad', dropped: 'plain' } as const;

/** 延期、作废、终止 that need somebody else's approval. */
export function RequestsCard({ view }: { view: CaseView }) {
  const t = useTexts(turnTexts);
  const language = useLanguage();
  return (
    <RowsCard
      title={t.requests}
      rows={view.requests.map((one) => ({
        key: one.id,
        title: <b>{t.requestOf(label(REQUEST_KIND, one.kind, language))}</b>,
        lines: [
          one.days ? t.requestDays(one.days) : undefined,
          one.reason,
          `${one.by} · ${formatDayTime(one.at, language)}`,
          one.decidedBy && one.decidedAt
            ? t.decidedBy(one.decidedBy, formatDayTime(one.decidedAt, language))
            : undefined,
        ],
        chip: { tone: REQUEST_TONE[one.status], text: t.status[one.status] },
      }))}
    />
  );
}

const STANCE_TONE = { agree: 'ok', disagree: 'bad', 'no-objection': 'plain' } as const;

/** What colleagues answered: 会办, 加签. */
export function OpinionsCard({ view }: { view: CaseView }) {
  const t = useTexts(turnTexts);
  const language = useLanguage();
  return (
    <RowsCard
      title={t.opinions}
      rows={view.opinions.map((one) => ({
        key: `${one.by}${one.at}`,
        title: (
          <>
            <b>{one.by}</b> <span className="m s">{t.opinionKind[one.kind]}</span>
          </>
        ),
        lines: [one.text, [one.department, formatDayTime(one.at, language)].filter(Boolean).join(' · ')],
        chip: { tone: STANCE_TONE[one.stance], text: t.stance[one.stance] },
      }))}
    />
  );
}

const SITE_TONE = { passed: 'ok', rectify: 'warn', failed: 'bad' } as const;

/** 现场核查 by two officers or more; a record that waits for the second signature is there to be read. */
export function SiteChecksCard({ view }: { view: CaseView }) {
  const t = useTexts(turnTexts);
  const language = useLanguage();
  const waiting = view.tasks.flatMap((task): CardRow[] =>
    task.record
      ? [
          {
            key: task.id,
            title: <b>{task.name}</b>,
            lines: [
              task.record.findings,
              t.signedBy(task.signed.join(t.comma)),
              task.record.score === undefined ? undefined : t.score(task.record.score),
              t.toCountersign,
            ],
            chip: { tone: SITE_TONE[task.record.result], text: t.siteResult[task.record.result] },
          },
        ]
      : [],
  );
  const signed = view.siteChecks.map((one): CardRow => {
    return {
      key: `${one.step}${one.on}`,
      title: <b>{one.step}</b>,
      lines: [
        one.findings,
        [one.officers.join(t.comma), formatDay(one.on, language)].join(' · '),
        one.score === undefined ? undefined : t.score(one.score),
      ],
      chip: { tone: SITE_TONE[one.result], text: t.siteResult[one.result] },
    };
  });
  return <RowsCard title={t.siteChecks} rows={[...waiting, ...signed]} />;
}
