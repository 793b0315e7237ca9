import PrintOutlined from '@mui/icons-material/PrintOutlined';
import Button from '@mui/material/Button';
import type { DiffRow } from '../../../../platform/contract/admin.ts';
import { Chip } from '../../components/chip.tsx';
import { usePick, useTexts } from '../../i18n/texts.ts';
import { useDesigner } from '../define/designer-context.ts';
import { Panel } from '../parts/panel.tsx';
import { commonTexts } from '../texts.ts';
import { publishTexts } from './publish-texts.ts';

const TONES = { added: 'ok', changed: 'info', removed: 'bad' } as const;

/** What this draft changes, in the reader's words. */
export function DiffPanel({ rows }: { rows: DiffRow[] }) {
  const { view } = useDesigner();
  const t = useTexts(publishTexts);
  const common = useTexts(commonTexts);
  const pick = usePick();
  const live = view.versions.find((one) => one.status === 'published');
  const count = (change: DiffRow['change']) => rows.filter((row) => row.change === change).length;
  return (
    <Panel
      title={live ? t.diffFrom(live.version, view.version) : t.diffFirst}
      flush
      beside={rows.length > 0 && t.diffCount(count('added'), count('changed'), count('removed'))}
      end={
        <Button size="small" startIcon={<PrintOutlined />} onClick={() => window.print()}>
          {common.print}
        </Button>
      }
    >
      {rows.length === 0 ? (
        <p className="card-b m">{t.diffNone}</p>
      ) : (
        <table className="tbl cards">
          <thead>
            <tr>
              <th style={{ width: 96 }}>{t.part}</th>
              <th style={{ width: 72 }}>{t.kind}</th>
              <th>{t.content}</th>
              <th>{t.fromTo}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={`${row.path}${row.change}${row.title.zh}`} style={{ verticalAlign: 'top' }}>
                <td data-l="">
                  <b>{rows[index - 1]?.part === row.part ? '' : row.part}</b>
                </td>
                <td data-l={t.kind}>
                  <Chip tone={TONES[row.change]}>{t[row.change]}</Chip>
                </td>
                <td data-l={t.content}>{pick(row.title)}</td>
                <td data-l="">
                  {row.from && <del style={{ color: 'var(--bad)' }}>{row.from}</del>}
                  {row.from && row.to && (
                    <>
                      <span aria-hidden="true"> → </span>
                      <span className="hidden-label">{t.becomes}</span>
                    </>
                  )}
                  {row.to && <b>{row.to}</b>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
