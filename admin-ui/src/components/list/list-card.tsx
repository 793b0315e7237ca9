import PrintOutlined from '@mui/icons-material/PrintOutlined';
import Button from '@mui/material/Button';
import { useListContext, useStore } from 'react-admin';
import type { RaRecord } from 'react-admin';
import { formatNumber } from '../../../../platform/render/format/number.ts';
import { problemOf } from '../../data/problem-text.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Empty } from '../empty.tsx';
import { Failure } from '../failure.tsx';
import { PageHead } from '../page-head.tsx';
import { Skeleton } from '../skeleton.tsx';
import { ColumnsMenu } from './columns-menu.tsx';
import { ExportButton } from './export-button.tsx';
import { FilterBar } from './filter-bar.tsx';
import type { ListPageProps } from './list-page.tsx';
import { listTexts } from './list-texts.ts';
import { Pager } from './pager.tsx';
import { Table } from './table.tsx';

/** The inside of a list page; it lives in the list context of `ListPage`. */
export function ListCard<T extends RaRecord>(props: ListPageProps<T>) {
  const t = useTexts(listTexts);
  const { title, columns, keptAs, resource } = props;
  const list = useListContext<T>();
  const usual = columns.filter((column) => !column.hidden).map((column) => column.key);
  const [kept, setKept] = useStore<string[] | null>(`${keptAs ?? resource}.columns`, null);
  const shown = kept?.filter((key) => columns.some((column) => column.key === key)) ?? usual;
  return (
    <>
      <PageHead
        title={title}
        crumbs={props.crumbs}
        about={list.total === undefined ? undefined : t.total(formatNumber(list.total))}
        actions={
          <>
            <ExportButton name={title} columns={columns} />
            {props.actions}
          </>
        }
      />
      <section className="card" aria-label={title}>
        {props.above}
        <FilterBar
          placeholder={props.searches}
          selects={props.selects}
          more={props.filters}
          end={
            <>
              <ColumnsMenu columns={columns} shown={shown.length > 0 ? shown : usual} onChange={setKept} />
              <Button aria-label={t.print} title={t.print} onClick={() => window.print()} sx={{ px: 1 }}>
                <PrintOutlined sx={{ fontSize: 18 }} />
              </Button>
            </>
          }
        />
        <Rows {...props} shown={shown.length > 0 ? shown : usual} />
      </section>
    </>
  );
}

function Rows<T extends RaRecord>({ shown, ...props }: ListPageProps<T> & { shown: readonly string[] }) {
  const t = useTexts(listTexts);
  const {
    data,
    error,
    isPending,
    isFetching,
    refetch,
    sort,
    setSort,
    filterValues,
    setFilters,
    setPage,
    total,
  } = useListContext<T>();
  if (error)
    return (
      <div className="card-b">
        <Failure problem={problemOf(error)} onRetry={() => void refetch()} />
      </div>
    );
  if (isPending || !data) return <Skeleton lines={6} />;
  if (data.length === 0) {
    if (Object.keys(filterValues).length > 0)
      return (
        <Empty title={t.noneTitle}>
          <p>{t.noneText}</p>
          <button type="button" className="link" onClick={() => setFilters({}, undefined, false)}>
            {t.clear}
          </button>
        </Empty>
      );
    if (total)
      return (
        <Empty title={t.emptyPage}>
          <button type="button" className="link" onClick={() => setPage(1)}>
            {t.firstPage}
          </button>
        </Empty>
      );
    return <Empty title={props.empty.title}>{props.empty.text}</Empty>;
  }
  return (
    <>
      <Table
        caption={props.title}
        columns={props.columns.filter((column) => shown.includes(column.key))}
        rows={data}
        sort={sort as { field: string; order: 'ASC' | 'DESC' }}
        onSort={setSort}
        actions={props.rowActions}
        busy={isFetching}
      />
      <Pager />
    </>
  );
}
