import { Link } from 'react-router';
import type { CaseSummary } from '../../../platform/contract/case-view.ts';
import { formatDate, formatDateTime } from '../../../platform/render/format/date.ts';
import { timeLeftWords } from '../../../platform/render/format/time-left.ts';
import { CASE_STATE, CASE_STATE_TONE } from '../../../platform/render/labels/case-labels.ts';
import { label } from '../../../platform/render/labels/label-set.ts';
import { type Language, pick } from '../../../platform/render/language.ts';
import { Chip } from '../components/chip.tsx';
import type { Column } from '../components/list/column.ts';
import { TimeLeftMark } from '../components/time-left-mark.tsx';
import type { OfficeTexts } from './office-texts.ts';
import { caseAddress } from './task-columns.tsx';

/** Columns of a list of cases: 已办业务 and 综合查询. */
export function caseColumns(
  t: OfficeTexts,
  language: Language,
  departmentName: (key: string) => string,
): Column<CaseSummary>[] {
  const state = (row: CaseSummary) => label(CASE_STATE, row.state, language);
  const decision = (row: CaseSummary) => (row.decisionLabel ? pick(row.decisionLabel, language) : '');
  return [
    {
      key: 'item',
      title: t.item,
      sort: 'item',
      text: (row) => `${row.item.name} ${row.applicant}`,
      render: (row) => (
        <>
          <Link className="strong" to={caseAddress(row.id)}>
            {row.item.name}
          </Link>
          <span className="sub">{row.applicant}</span>
        </>
      ),
    },
    {
      key: 'number',
      title: t.caseNumber,
      sort: 'number',
      width: 176,
      text: (row) => `${row.number} ${departmentName(row.item.department)}`,
      render: (row) => (
        <>
          {row.number}
          <span className="sub">{departmentName(row.item.department)}</span>
        </>
      ),
    },
    {
      key: 'state',
      title: t.state,
      sort: 'state',
      width: 120,
      text: (row) => `${state(row)} ${decision(row)}`.trim(),
      render: (row) => (
        <>
          <Chip tone={CASE_STATE_TONE[row.state] ?? 'plain'}>{state(row)}</Chip>
          {row.decision ? <span className="sub">{decision(row)}</span> : null}
        </>
      ),
    },
    {
      key: 'step',
      title: t.step,
      width: 120,
      text: (row) => row.step ?? '',
      render: (row) => row.step ?? '—',
    },
    {
      key: 'left',
      title: t.left,
      width: 184,
      text: (row) => (row.left ? timeLeftWords(row.left, language) : ''),
      render: (row) => <TimeLeftMark left={row.left} />,
    },
    {
      key: 'submitted',
      title: t.submitted,
      sort: 'submittedAt',
      width: 160,
      text: (row) => formatDateTime(row.submittedAt, language),
      render: (row) => formatDateTime(row.submittedAt, language),
    },
    {
      key: 'closed',
      title: t.closed,
      sort: 'closedAt',
      width: 128,
      hidden: true,
      text: (row) => (row.closedAt ? formatDate(row.closedAt, language) : ''),
      render: (row) => (row.closedAt ? formatDate(row.closedAt, language) : '—'),
    },
  ];
}
