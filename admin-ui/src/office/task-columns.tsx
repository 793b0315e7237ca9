import { Link } from 'react-router';
import type { TaskRow } from '../../../platform/contract/office.ts';
import { formatDayTime } from '../../../platform/render/format/date.ts';
import { timeLeftWords } from '../../../platform/render/format/time-left.ts';
import type { Language } from '../../../platform/render/language.ts';
import type { Column } from '../components/list/column.ts';
import { TimeLeftMark } from '../components/time-left-mark.tsx';
import type { OfficeTexts } from './office-texts.ts';

export const caseAddress = (id: string): string => `/cases/${encodeURIComponent(id)}`;

/** What the step waits for, in words; nothing when somebody can act. */
export function waitingWords(waitingFor: string | undefined, t: OfficeTexts): string | undefined {
  if (waitingFor === 'payment') return t.waitingPayment;
  return waitingFor ? t.waitingDocument : undefined;
}

/** Columns of an inbox; the home page and the full lists share them. */
export function taskColumns(t: OfficeTexts, language: Language): Column<TaskRow>[] {
  const left = (value: TaskRow['stepLeft']) => (value ? timeLeftWords(value, language) : '');
  return [
    {
      key: 'item',
      title: t.item,
      sort: 'item',
      text: (row) => `${row.item.name} ${row.applicant}`,
      render: (row) => (
        <>
          <Link className="strong" to={caseAddress(row.case)}>
            {row.item.name}
          </Link>
          <span className="sub">{row.applicant}</span>
        </>
      ),
    },
    {
      key: 'number',
      title: t.number,
      sort: 'number',
      width: 220,
      text: (row) =>
        [row.number, row.step, row.onBehalfOf && t.onBehalfOf(row.onBehalfOf)].filter(Boolean).join(' '),
      render: (row) => (
        <>
          {row.number}
          <span className="sub">
            {row.step} · {formatDayTime(row.openedAt, language)}
            {row.onBehalfOf ? ` · ${t.onBehalfOf(row.onBehalfOf)}` : ''}
          </span>
        </>
      ),
    },
    {
      key: 'stepLeft',
      title: t.stepLeft,
      sort: 'stepLeft',
      width: 184,
      text: (row) => left(row.stepLeft),
      render: (row) => waitingWords(row.waitingFor, t) ?? <TimeLeftMark left={row.stepLeft} />,
    },
    {
      key: 'caseLeft',
      title: t.caseLeft,
      sort: 'caseLeft',
      width: 184,
      text: (row) => left(row.caseLeft),
      render: (row) => <TimeLeftMark left={row.caseLeft} />,
    },
  ];
}
