import { Link } from 'react-router';
import type { UrgeRow } from '../../../platform/contract/office-supervision.ts';
import { formatDate, formatDayTime } from '../../../platform/render/format/date.ts';
import { Chip } from '../components/chip.tsx';
import type { Column } from '../components/list/column.ts';
import { ListPage } from '../components/list/list-page.tsx';
import { useChoices } from '../components/schema-form/use-choices.ts';
import { useLanguage, useTexts } from '../i18n/texts.ts';
import { caseAddress } from '../office/task-columns.tsx';
import { supervisionTexts } from './supervision-texts.ts';

const STATUSES = ['open', 'overdue', 'answered', 'ended'] as const;
const TONE = { open: 'warn', overdue: 'bad', answered: 'ok', ended: 'plain' } as const;

function useUrgeColumns(): Column<UrgeRow>[] {
  const t = useTexts(supervisionTexts);
  const language = useLanguage();
  return [
    {
      key: 'item',
      title: t.item,
      text: (row) => `${row.item.name} ${row.number} ${row.applicant}`,
      render: (row) => (
        <>
          <Link className="strong" to={caseAddress(row.case)}>
            {row.item.name}
          </Link>
          <span className="sub">
            {row.number} · {row.applicant}
          </span>
        </>
      ),
    },
    {
      key: 'step',
      title: t.step,
      text: (row) => [row.step, row.who ?? row.department.name].filter(Boolean).join(' '),
      render: (row) => (
        <>
          {row.step ?? t.none}
          <span className="sub">{row.who ?? row.department.name}</span>
        </>
      ),
    },
    {
      key: 'text',
      title: t.urgeWhat,
      text: (row) => row.text,
      render: (row) => (
        <>
          {row.text}
          <span className="sub">
            {row.by} · {formatDayTime(row.at, language)}
          </span>
        </>
      ),
    },
    {
      key: 'answer',
      title: t.answer,
      text: (row) => row.answer?.text ?? '',
      render: (row) =>
        row.answer ? (
          <>
            {row.answer.text}
            <span className="sub">
              {row.answer.by} · {formatDayTime(row.answer.at, language)}
            </span>
          </>
        ) : (
          t.none
        ),
    },
    {
      key: 'due',
      title: t.answerDue,
      width: 144,
      text: (row) => row.dueOn,
      render: (row) => (
        <>
          {formatDate(row.dueOn, language)}
          <span className="sub">
            <Chip tone={TONE[row.status]}>{t.statuses[row.status]}</Chip>
          </span>
        </>
      ),
    },
  ];
}

/** 督办件: all for those who supervise, those of the own posts for everybody else. */
export default function UrgeList() {
  const t = useTexts(supervisionTexts);
  const departments = useChoices('department');
  return (
    <ListPage<UrgeRow>
      resource="urges"
      title={t.urges}
      crumbs={[t.crumb]}
      searches={t.searches}
      columns={useUrgeColumns()}
      selects={[
        {
          field: 'status',
          title: t.status,
          options: STATUSES.map((value) => ({ value, label: t.statuses[value] })),
        },
        { field: 'department', title: t.department, options: departments.options },
      ]}
      empty={{ title: t.noUrges, text: t.noUrgesText }}
      rowActions={(row) => (
        <Link to={caseAddress(row.case)}>
          {row.status === 'open' || row.status === 'overdue' ? t.answerIt : t.process}
        </Link>
      )}
    />
  );
}
