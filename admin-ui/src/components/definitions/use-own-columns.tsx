import { formatDateTime } from '../../../../platform/render/format/date.ts';
import { nameOf } from '../../../../platform/render/language.ts';
import type { DefinitionRow } from '../../data/definition-source.ts';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import type { Column } from '../list/column.ts';
import { definitionTexts } from './definition-texts.ts';

/** The columns every list of definitions has: name with key, use, last change. */
export function useOwnColumns(open?: (row: DefinitionRow) => void): {
  name: Column<DefinitionRow>;
  key: Column<DefinitionRow>;
  used: Column<DefinitionRow>;
  updated: Column<DefinitionRow>;
} {
  const t = useTexts(definitionTexts);
  const language = useLanguage();
  const named = (row: DefinitionRow) => nameOf(row.body as { name: string; nameEn?: string }, language);
  return {
    name: {
      key: 'name',
      title: t.name,
      sort: 'name',
      text: named,
      render: (row) =>
        open ? (
          <button type="button" className="link strong" onClick={() => open(row)}>
            {named(row)}
          </button>
        ) : (
          <b>{named(row)}</b>
        ),
    },
    key: {
      key: 'key',
      title: t.key,
      sort: 'key',
      hidden: true,
      text: (row) => row.key,
      render: (row) => row.key,
    },
    used: {
      key: 'used',
      title: t.usedBy,
      width: 96,
      text: (row) => (row.usedBy === undefined ? '' : String(row.usedBy)),
      render: (row) => (row.usedBy === undefined ? '—' : t.usedByCount(row.usedBy)),
    },
    updated: {
      key: 'updated',
      title: t.updated,
      sort: 'updatedAt',
      width: 176,
      text: (row) => `${formatDateTime(row.updatedAt, language)} ${row.updatedBy}`,
      render: (row) => (
        <>
          {formatDateTime(row.updatedAt, language)}
          <span className="sub">{row.updatedBy}</span>
        </>
      ),
    },
  };
}
