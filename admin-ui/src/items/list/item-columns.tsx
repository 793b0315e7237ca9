import { Link } from 'react-router';
import { formatDayTime } from '../../../../platform/render/format/date.ts';
import { Chip } from '../../components/chip.tsx';
import type { Column } from '../../components/list/column.ts';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import { choicesOf } from '../fields/kind-meta.ts';
import { item as itemKind } from '../../../../platform/definition/kinds/item.ts';
import { CheckCell } from './check-cell.tsx';
import type { ItemRecord } from './item-list-page.tsx';
import { itemListTexts } from './list-texts.ts';

export function useItemColumns(): readonly Column<ItemRecord>[] {
  const t = useTexts(itemListTexts);
  const language = useLanguage();
  const caseKind = (row: ItemRecord) =>
    choicesOf(itemKind, 'caseKind', language).find((kind) => kind.value === row.caseKind)?.label ??
    row.caseKind;
  const limits = (row: ItemRecord) =>
    `${row.statutoryDays ?? '—'} / ${row.promisedDays === 0 ? t.onTheSpot : row.promisedDays}`;
  const version = (row: ItemRecord) =>
    row.publishedVersion === null ? '—' : t.versionOf(row.publishedVersion);
  const state = (row: ItemRecord) =>
    row.status === 'changing' && row.draftVersion !== null ? t.changingOf(row.draftVersion) : t[row.status];
  return [
    {
      key: 'name',
      title: t.name,
      sort: 'name',
      render: (row) => (
        <>
          <Link className="item-name" to={`/items/${row.key}/basics`}>
            {row.name}
          </Link>
          {row.implementationCode && <span className="sub">{row.implementationCode}</span>}
        </>
      ),
      text: (row) => row.name,
    },
    {
      key: 'code',
      title: t.code,
      hidden: true,
      render: (row) => row.implementationCode ?? '—',
      text: (row) => row.implementationCode ?? '',
    },
    {
      key: 'department',
      title: t.departmentType,
      width: 200,
      render: (row) => (
        <span>
          {row.department.name}
          <span className="sub">
            {row.type.name} · {caseKind(row)}
          </span>
        </span>
      ),
      text: (row) => `${row.department.name} ${row.type.name} ${caseKind(row)}`,
    },
    { key: 'limits', title: t.limits, width: 96, render: limits, text: limits },
    { key: 'version', title: t.version, width: 72, render: version, text: version },
    {
      key: 'state',
      title: t.state,
      width: 160,
      render: (row) => <Chip tone={TONE[row.status]}>{state(row)}</Chip>,
      text: state,
    },
    {
      key: 'check',
      title: t.check,
      width: 144,
      render: (row) => <CheckCell row={row} />,
      text: (row) => `${row.completeness}% ${t.errors(row.errors)} ${t.warnings(row.warnings)}`,
    },
    {
      key: 'updated',
      title: t.updated,
      sort: 'updatedAt',
      width: 120,
      render: (row) => (
        <span>
          {formatDayTime(row.updatedAt, language)}
          <span className="sub">{row.updatedBy}</span>
        </span>
      ),
      text: (row) => `${row.updatedAt} ${row.updatedBy}`,
    },
  ];
}

const TONE = { draft: 'plain', changing: 'info', published: 'ok', retired: 'line' } as const;
