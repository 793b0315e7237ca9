import AddOutlined from '@mui/icons-material/AddOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { FeeRule } from '../../../../platform/definition/kinds/fee-rule.ts';
import { Empty } from '../../components/empty.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { useDesigner } from '../define/designer-context.ts';
import { SaveButton } from '../define/save-button.tsx';
import { ConfirmDialog } from '../parts/confirm-dialog.tsx';
import { FindingTag } from '../parts/finding-tag.tsx';
import { Panel } from '../parts/panel.tsx';
import { PlaceFindings } from '../parts/place-findings.tsx';
import { commonTexts } from '../texts.ts';
import { ExamplesPanel } from './examples-panel.tsx';
import { FeeHead } from './fee-head.tsx';
import { feeTexts } from './fee-texts.ts';
import { MethodPanel } from './method-panel.tsx';
import { newFee } from './new-fee.ts';
import { TrialPanel } from './trial-panel.tsx';
import { WaiversPanel } from './waivers-panel.tsx';

/** 收费: the rules, and for the chosen one its method, waivers, examples and a trial. */
export default function FeesTab() {
  const { bundle, change, readOnly, turn } = useDesigner();
  const t = useTexts(feeTexts);
  const common = useTexts(commonTexts);
  const [chosen, setChosen] = useState<string | null>(null);
  const [leaving, setLeaving] = useState(false);
  const { fees } = bundle;
  const index = Math.max(
    0,
    fees.findIndex((fee) => fee.key === chosen),
  );
  const rule = fees[index];
  const put = (label: string, patch: Partial<FeeRule>) =>
    rule &&
    change(`fee-${rule.key}-${label}`, (now) => {
      const at = now.fees.findIndex((fee) => fee.key === rule.key);
      const fee = now.fees[at];
      return fee ? { ...now, fees: now.fees.with(at, { ...fee, ...patch }) } : now;
    });
  const add = () => {
    const fee = newFee(bundle, t.newRule);
    change(`fee-${fee.key}`, (now) => ({ ...now, fees: [...now.fees, fee] }));
    setChosen(fee.key);
  };
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0,1fr)' }}>
      <Panel
        title={t.rules}
        flush
        beside={<span className="n">{fees.length}</span>}
        end={
          !readOnly && (
            <>
              <SaveButton />
              <Button variant="contained" color="primary" startIcon={<AddOutlined />} onClick={add}>
                {common.add}
              </Button>
            </>
          )
        }
      >
        {fees.length === 0 ? (
          <Empty title={t.emptyTitle}>{t.emptyText}</Empty>
        ) : (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, p: 1.5 }} role="group" aria-label={t.rules}>
            {fees.map((fee, at) => (
              <Button
                key={fee.key}
                size="small"
                color={at === index ? 'primary' : 'inherit'}
                aria-pressed={at === index}
                onClick={() => setChosen(fee.key)}
              >
                {fee.name || '—'}&nbsp;
                <FindingTag path={`/fees/${at}`} />
              </Button>
            ))}
          </Box>
        )}
      </Panel>
      {rule && (
        <Box
          key={`${rule.key}-${turn}`}
          sx={{
            display: 'grid',
            gap: 2,
            alignItems: 'start',
            gridTemplateColumns: { xs: 'minmax(0,1fr)', lg: 'minmax(0,1fr) 420px' },
          }}
        >
          <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0,1fr)' }}>
            <PlaceFindings path={`/fees/${index}`} />
            <FeeHead rule={rule} index={index} onChange={put} onRemove={() => setLeaving(true)} />
            <MethodPanel rule={rule} onChange={put} />
            <WaiversPanel rule={rule} onChange={put} />
          </Box>
          <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0,1fr)' }}>
            <ExamplesPanel rule={rule} onChange={put} />
            <TrialPanel rule={rule} onChange={put} />
          </Box>
        </Box>
      )}
      <ConfirmDialog
        open={leaving && rule !== undefined}
        title={t.removeTitle}
        confirm={common.remove}
        danger
        onClose={() => setLeaving(false)}
        onConfirm={() => {
          if (rule)
            change(`fee-${rule.key}`, (now) => ({
              ...now,
              fees: now.fees.filter((fee) => fee.key !== rule.key),
            }));
          setLeaving(false);
        }}
      >
        {rule && t.removeText(rule.name)}
      </ConfirmDialog>
    </Box>
  );
}

export type PutFee = (label: string, patch: Partial<FeeRule>) => void;
