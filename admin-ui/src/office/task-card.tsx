import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { TaskRow } from '../../../platform/contract/office.ts';
import { Card } from '../components/card.tsx';
import { Empty } from '../components/empty.tsx';
import { Table } from '../components/list/table.tsx';
import { useLanguage, useTexts } from '../i18n/texts.ts';
import { HandleLink } from './handle-link.tsx';
import { officeTexts } from './office-texts.ts';
import { taskColumns } from './task-columns.tsx';

/** The first rows of an inbox on the home page. */
export function TaskCard({
  title,
  about,
  rows,
  total,
  more,
  empty,
}: {
  title: string;
  about: string;
  rows: readonly TaskRow[];
  total: number;
  more: { to: string; text: string };
  empty: { title: string; text: ReactNode };
}) {
  const t = useTexts(officeTexts);
  const language = useLanguage();
  const columns = taskColumns(t, language).map(({ sort: _, ...column }) => column);
  return (
    <Card
      title={title}
      count={total}
      about={<span className="hide-s">{about}</span>}
      foot={
        rows.length > 0 ? (
          <>
            <span>{t.shownOf(rows.length, total)}</span>
            <Link className="end" to={more.to}>
              {more.text}
            </Link>
          </>
        ) : undefined
      }
    >
      {rows.length > 0 ? (
        <Table caption={title} columns={columns} rows={rows} actions={(row) => <HandleLink row={row} />} />
      ) : (
        <Empty title={empty.title}>{empty.text}</Empty>
      )}
    </Card>
  );
}
