import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import { useState } from 'react';
import { useRefresh } from 'react-admin';
import { Link } from 'react-router';
import { CARD_GRADES, type SupervisedCase } from '../../../platform/contract/office-supervision.ts';
import { timeLeftWords } from '../../../platform/render/format/time-left.ts';
import { TIME_GRADE } from '../../../platform/render/labels/case-labels.ts';
import { label } from '../../../platform/render/labels/label-set.ts';
import type { Column } from '../components/list/column.ts';
import { ListPage } from '../components/list/list-page.tsx';
import { useChoices } from '../components/schema-form/use-choices.ts';
import { TimeLeftMark } from '../components/time-left-mark.tsx';
import { useRoles } from '../data/session-store.ts';
import { useLanguage, usePick, useTexts } from '../i18n/texts.ts';
import { caseAddress } from '../office/task-columns.tsx';
import { supervisionTexts } from './supervision-texts.ts';
import { UrgeDialog } from './urge-dialog.tsx';
import type { UrgedCase } from './urge-draft.ts';
import { urgedWords } from './warning-card.tsx';

type Row = SupervisedCase & { id: string };

/** 亮牌办件: filters in the address, 督办 of one or of all that are ticked. */
export default function CardList() {
  const t = useTexts(supervisionTexts);
  const language = useLanguage();
  const refresh = useRefresh();
  const urges = useRoles().includes('supervisor');
  const departments = useChoices('department');
  const [chosen, setChosen] = useState<UrgedCase[]>([]);
  const [urging, setUrging] = useState<readonly UrgedCase[] | null>(null);
  const toggle = ({ case: id, number }: Row) =>
    setChosen(
      chosen.some((one) => one.case === id)
        ? chosen.filter((one) => one.case !== id)
        : [...chosen, { case: id, number }],
    );
  const columns = useCardColumns();
  const tick: Column<Row> = {
    key: 'tick',
    title: '',
    width: 48,
    render: (row) => (
      <Checkbox
        size="small"
        checked={chosen.some((one) => one.case === row.case)}
        onChange={() => toggle(row)}
        slotProps={{ input: { 'aria-label': t.select(row.number) } }}
      />
    ),
  };
  return (
    <>
      <ListPage<Row>
        resource="supervised-cases"
        title={t.cards}
        crumbs={[
          <Link key="up" to="/supervision">
            {t.overview}
          </Link>,
        ]}
        searches={t.searches}
        columns={urges ? [tick, ...columns] : columns}
        selects={[
          {
            field: 'grade',
            title: t.grade,
            options: CARD_GRADES.map((value) => ({ value, label: label(TIME_GRADE, value, language) })),
          },
          { field: 'department', title: t.department, options: departments.options },
        ]}
        empty={{ title: t.noCards, text: t.noCardsText }}
        actions={
          urges ? (
            <Button
              variant="contained"
              color="primary"
              disabled={chosen.length === 0}
              onClick={() => setUrging(chosen)}
            >
              {t.urgeMany(chosen.length)}
            </Button>
          ) : null
        }
        rowActions={(row) => (
          <>
            {urges ? (
              <button
                type="button"
                className="link"
                onClick={() => setUrging([{ case: row.case, number: row.number }])}
              >
                {t.urge}
              </button>
            ) : null}
            <Link to={caseAddress(row.case)}>{t.process}</Link>
          </>
        )}
      />
      {urging ? (
        <UrgeDialog
          cases={urging}
          onDone={() => {
            setChosen([]);
            refresh();
          }}
          onClose={() => setUrging(null)}
        />
      ) : null}
    </>
  );
}

function useCardColumns(): Column<Row>[] {
  const t = useTexts(supervisionTexts);
  const language = useLanguage();
  const pick = usePick();
  return [
    {
      key: 'item',
      title: t.item,
      sort: 'item',
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
      text: (row) => `${row.step} ${row.who || row.department.name}`,
      render: (row) => (
        <>
          {row.step}
          <span className="sub">{row.who || row.department.name}</span>
        </>
      ),
    },
    {
      key: 'left',
      title: t.left,
      sort: 'due',
      width: 184,
      text: (row) => timeLeftWords(row.left, language),
      render: (row) => <TimeLeftMark left={row.left} />,
    },
    { key: 'rule', title: t.rule, text: (row) => pick(row.rule), render: (row) => pick(row.rule) },
    {
      key: 'urged',
      title: t.urged,
      width: 128,
      text: (row) => urgedWords(row, t),
      render: (row) => (
        <span className={row.urges.count === 0 ? 't-bad' : undefined}>{urgedWords(row, t)}</span>
      ),
    },
  ];
}
