import AddOutlined from '@mui/icons-material/AddOutlined';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useRefresh } from 'react-admin';
import { Link } from 'react-router';
import { bodyColumn } from '../components/definitions/body-column.ts';
import { RemoveDefinition } from '../components/definitions/remove-definition.tsx';
import { useOwnColumns } from '../components/definitions/use-own-columns.tsx';
import { ListPage } from '../components/list/list-page.tsx';
import type { DefinitionRow } from '../data/definition-source.ts';
import { useTexts } from '../i18n/texts.ts';
import { AddCalendar } from './add-calendar.tsx';
import { organisationTexts } from './organisation-texts.ts';

/** 节假日管理: one row per year; the days are edited in the year view. */
export function CalendarList() {
  const t = useTexts(organisationTexts);
  const refresh = useRefresh();
  const own = useOwnColumns();
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<DefinitionRow | null>(null);
  const count = (value: unknown) => t.days(Array.isArray(value) ? value.length : 0);
  return (
    <>
      <ListPage<DefinitionRow>
        resource="calendar"
        title={t.calendars}
        crumbs={[t.calendarCrumb]}
        searches={t.searches}
        sort={{ field: 'key', order: 'DESC' }}
        columns={[
          {
            key: 'year',
            title: t.year,
            sort: 'key',
            width: 96,
            text: (row) => row.key,
            render: (row) => (
              <Link className="strong" to={`/calendars/${row.key}`}>
                {row.key}
              </Link>
            ),
          },
          bodyColumn('name', t.name),
          bodyColumn('holidays', t.holidays, count, { width: 120 }),
          bodyColumn('workdays', t.workdays, count, { width: 140 }),
          bodyColumn('source', t.source),
          own.updated,
        ]}
        empty={{ title: t.empty, text: t.emptyText }}
        actions={
          <>
            <Button component={Link} to="/calendar-runs">
              {t.recounts}
            </Button>
            <Button
              variant="contained"
              color="primary"
              startIcon={<AddOutlined />}
              onClick={() => setAdding(true)}
            >
              {t.addCalendar}
            </Button>
          </>
        }
        rowActions={(row) => (
          <>
            <Link to={`/calendars/${row.key}`}>{t.openYear}</Link>
            <button type="button" className="link bad" onClick={() => setRemoving(row)}>
              {t.remove}
            </button>
          </>
        )}
      />
      {adding ? <AddCalendar onClose={() => setAdding(false)} /> : null}
      {removing ? (
        <RemoveDefinition
          kind="calendar"
          what={t.calendars}
          row={removing}
          onDone={() => {
            setRemoving(null);
            refresh();
          }}
          onClose={() => setRemoving(null)}
        />
      ) : null}
    </>
  );
}
