import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { FeeRule } from '../../../../platform/definition/kinds/fee-rule.ts';
import { formatMoney } from '../../../../platform/render/format/money.ts';
import { Note } from '../../components/note.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { usePick, useTexts } from '../../i18n/texts.ts';
import { useDesigner } from '../define/designer-context.ts';
import { Panel } from '../parts/panel.tsx';
import { ExampleDialog } from './example-dialog.tsx';
import { fieldsUsed } from './fee-fields.ts';
import { feeSideTexts } from './fee-texts.ts';
import type { PutFee } from './fees-tab.tsx';
import { type FeePreview, type FormValues, useFeePreview } from './use-fee-preview.ts';
import { ValueFields } from './value-fields.tsx';

/** 试算: a bill for the values typed in, worked out by the server as for a real case. */
export function TrialPanel({ rule, onChange }: { rule: FeeRule; onChange: PutFee }) {
  const { bundle, readOnly } = useDesigner();
  const t = useTexts(feeSideTexts);
  const pick = usePick();
  const fields = fieldsUsed(rule, bundle);
  const [values, setValues] = useState<FormValues>((rule.examples[0]?.form as FormValues | undefined) ?? {});
  const [keeping, setKeeping] = useState<number | null>(null);
  const { preview, problem, busy } = useFeePreview(rule, values);
  return (
    <Panel title={t.trial} beside={t.trialAside}>
      <Box sx={{ display: 'grid', gap: 2 }}>
        {fields.length === 0 ? (
          <p className="m">{t.noInputs}</p>
        ) : (
          <ValueFields scope="trial" fields={fields} values={values} onChange={setValues} />
        )}
        <Refusal problem={problem} />
        {preview?.problems.map((one) => (
          <Note key={one.message.zh} tone="warn">
            {pick(one.message)}
          </Note>
        ))}
        {preview?.bill && preview.problems.length === 0 && (
          <Box sx={{ opacity: busy ? 0.5 : 1 }}>
            <Bill bill={preview.bill} />
          </Box>
        )}
        {!preview && busy && <p className="m">{t.working}</p>}
        {!readOnly && preview?.bill && (
          <Button
            size="small"
            sx={{ justifySelf: 'start' }}
            onClick={() => setKeeping((preview.bill?.total ?? 0) / 100)}
          >
            {t.saveAsExample}
          </Button>
        )}
      </Box>
      {keeping !== null && (
        <ExampleDialog
          rule={rule}
          initial={{ name: '', form: values, expected: keeping }}
          onClose={() => setKeeping(null)}
          onConfirm={(example) => {
            onChange('examples', { examples: [...rule.examples, example] });
            setKeeping(null);
          }}
        />
      )}
    </Panel>
  );
}

function Bill({ bill }: { bill: NonNullable<FeePreview['bill']> }) {
  const t = useTexts(feeSideTexts);
  const row = { display: 'flex', justifyContent: 'space-between', gap: 1 };
  return (
    <Box
      role="status"
      sx={{ display: 'grid', gap: 1, px: 2, py: 1, border: 'var(--line)', borderRadius: 'var(--radius)' }}
    >
      {bill.lines.length === 0 && <span>{t.notCharged}</span>}
      {bill.lines.map((line) => (
        <Box key={line.rule} sx={{ display: 'grid', gap: 0.5 }}>
          <Box sx={row}>
            <span>
              <b>{line.name}</b>
              <span className="s m" style={{ display: 'block' }}>
                {line.expression}
              </span>
            </span>
            <b>{formatMoney(line.amount)}</b>
          </Box>
          <Box sx={row}>
            <span>
              {t.waived}
              <span className="s m" style={{ display: 'block' }}>
                {line.waiver ? `${line.waiver.name} ${line.waiver.percent}%` : t.noWaived}
              </span>
            </span>
            <span>{formatMoney(line.waiver ? -line.waiver.off : 0)}</span>
          </Box>
        </Box>
      ))}
      <Box sx={{ ...row, alignItems: 'center', pt: 1, borderTop: 'var(--line)' }}>
        <b>{t.total}</b>
        <b style={{ fontSize: 20 }}>{formatMoney(bill.total)}</b>
      </Box>
    </Box>
  );
}
