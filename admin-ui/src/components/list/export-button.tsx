import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import Button from '@mui/material/Button';
import { useRef, useState } from 'react';
import { type RaRecord, useDataProvider, useListContext } from 'react-admin';
import { problemOf, problemText } from '../../data/problem-text.ts';
import { useSession } from '../../data/session-store.ts';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import { useTell } from '../use-tell.ts';
import type { Column } from './column.ts';
import { csvOf, saveFile } from './csv.ts';
import { listTexts } from './list-texts.ts';

const AT_ONCE = 100;

/** CSV of the whole filtered set, page by page with a figure; can be stopped. */
export function ExportButton<T extends RaRecord>({
  name,
  columns,
}: {
  name: string;
  columns: readonly Column<T>[];
}) {
  const t = useTexts(listTexts);
  const language = useLanguage();
  const tell = useTell();
  const list = useListContext<T>();
  const today = useSession()?.today ?? '';
  const provider = useDataProvider();
  const [done, setDone] = useState<number>();
  const stopped = useRef(false);

  const run = async () => {
    stopped.current = false;
    setDone(0);
    const rows: T[] = [];
    try {
      for (let page = 1; !stopped.current; page += 1) {
        const answer = await provider.getList<T>(list.resource, {
          pagination: { page, perPage: AT_ONCE },
          sort: list.sort,
          filter: { ...list.filterValues, ...list.filter },
        });
        rows.push(...answer.data);
        setDone(rows.length);
        if (answer.data.length < AT_ONCE) break;
      }
      if (stopped.current) return;
      saveFile(`${name}-${today}.csv`, new Blob([csvOf(columns, rows)], { type: 'text/csv;charset=utf-8' }));
      tell(t.exported(rows.length));
    } catch (reason) {
      tell(problemText(problemOf(reason), language), 'error');
    } finally {
      setDone(undefined);
    }
  };
  if (done !== undefined)
    return (
      <Button
        aria-label={t.exportStop}
        title={t.exportStop}
        onClick={() => {
          stopped.current = true;
        }}
      >
        {t.exporting(done, list.total ?? 0)}
      </Button>
    );
  return (
    <Button startIcon={<FileDownloadOutlined />} onClick={run} disabled={!list.total}>
      {t.exportCsv}
    </Button>
  );
}
