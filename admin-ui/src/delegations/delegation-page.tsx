import AddOutlined from '@mui/icons-material/AddOutlined';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useState } from 'react';
import type { DelegationView } from '../../../platform/contract/office-delegations.ts';
import { formatDate, formatDayTime } from '../../../platform/render/format/date.ts';
import { Chip } from '../components/chip.tsx';
import { ConfirmDialog } from '../components/confirm-dialog.tsx';
import { Empty } from '../components/empty.tsx';
import { Failure } from '../components/failure.tsx';
import { Table } from '../components/list/table.tsx';
import { PageHead } from '../components/page-head.tsx';
import { Skeleton } from '../components/skeleton.tsx';
import { useTell } from '../components/use-tell.ts';
import { useAccount } from '../data/session-store.ts';
import { useCall } from '../data/use-call.ts';
import { useSend } from '../data/use-send.ts';
import { useLanguage, useTexts } from '../i18n/texts.ts';
import { officeTexts } from '../office/office-texts.ts';
import { DelegationDialog } from './delegation-dialog.tsx';
import { delegationTexts } from './delegation-texts.ts';

const TONE = { coming: 'info', 'in-force': 'ok', over: 'plain' } as const;

/** 代理委托: who stands in for whom; mine, or everybody's of the department for its administrator. */
export default function DelegationPage() {
  const t = useTexts(delegationTexts);
  const office = useTexts(officeTexts);
  const tell = useTell();
  const own = useAccount().id;
  const [past, setPast] = useState(false);
  const { data, problem, reload } = useCall('delegations', { query: past ? { past: 'true' } : {} });
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<DelegationView | null>(null);
  const { busy, problem: refused, send, clear } = useSend();
  const forOthers = data?.mayLend.some((one) => one.account !== own) ?? false;
  const end = async () => {
    if (!ending) return;
    const sent = await send('endDelegation', { params: { id: ending.id } });
    if (!sent.done) return;
    setEnding(null);
    tell(t.ended);
    reload();
  };
  return (
    <>
      <PageHead
        title={t.title}
        crumbs={[office.crumb]}
        about={forOthers ? `${t.about}${t.aboutAdmin}` : t.about}
        actions={
          <Button
            variant="contained"
            color="primary"
            startIcon={<AddOutlined />}
            disabled={!data || data.mayLend.length === 0}
            onClick={() => setAdding(true)}
          >
            {t.add}
          </Button>
        }
      />
      <section className="card" aria-label={t.title}>
        <div className="filters">
          <FormControlLabel
            control={<Checkbox size="small" checked={past} onChange={(_, on) => setPast(on)} />}
            label={t.past}
          />
        </div>
        {problem && !data ? <Failure problem={problem} onRetry={reload} /> : null}
        {!data && !problem ? <Skeleton lines={4} /> : null}
        {data && data.rows.length === 0 ? <Empty title={t.none}>{t.noneText}</Empty> : null}
        {data && data.rows.length > 0 ? <Rows rows={data.rows} onEnd={setEnding} /> : null}
      </section>
      {adding && data ? (
        <DelegationDialog
          known={data}
          onDone={() => {
            setAdding(false);
            reload();
          }}
          onClose={() => setAdding(false)}
        />
      ) : null}
      {ending ? (
        <ConfirmDialog
          title={t.endTitle}
          tone="error"
          okLabel={t.end}
          busy={busy}
          problem={refused}
          onOk={end}
          onCancel={() => {
            clear();
            setEnding(null);
          }}
        >
          {t.endText(ending.from.name, ending.to.name)}
        </ConfirmDialog>
      ) : null}
    </>
  );
}

function Rows({ rows, onEnd }: { rows: readonly DelegationView[]; onEnd(row: DelegationView): void }) {
  const t = useTexts(delegationTexts);
  const language = useLanguage();
  return (
    <Table
      caption={t.title}
      rows={rows}
      columns={[
        {
          key: 'from',
          title: t.from,
          render: (row) => (
            <>
              <b>{row.from.name}</b>
              <span className="sub">
                {row.department.name} · {row.posts.map((post) => post.name).join(' / ')}
              </span>
            </>
          ),
        },
        { key: 'to', title: t.to, render: (row) => <b>{row.to.name}</b> },
        {
          key: 'when',
          title: t.when,
          render: (row) => (
            <>
              {t.period(formatDate(row.since, language), formatDate(row.until, language))}
              <span className="sub">
                {row.endedAt && row.endedBy
                  ? t.endedBy(row.endedBy.name, formatDayTime(row.endedAt, language))
                  : t.createdBy(row.createdBy.name, formatDayTime(row.createdAt, language))}
              </span>
            </>
          ),
        },
        { key: 'reason', title: t.reason, render: (row) => row.reason },
        {
          key: 'state',
          title: t.state,
          width: 96,
          render: (row) => <Chip tone={TONE[row.status]}>{t.status[row.status]}</Chip>,
        },
      ]}
      actions={(row) =>
        row.mayEnd ? (
          <button type="button" className="link bad" onClick={() => onEnd(row)}>
            {t.end}
          </button>
        ) : null
      }
    />
  );
}
