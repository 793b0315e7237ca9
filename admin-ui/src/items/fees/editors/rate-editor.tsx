import Box from '@mui/material/Box';
import { useTexts } from '../../../i18n/texts.ts';
import { useDesigner } from '../../define/designer-context.ts';
import { NumberControl } from '../../fields/number-control.tsx';
import { SelectControl } from '../../fields/select-control.tsx';
import { TextControl } from '../../fields/text-control.tsx';
import { fieldsOfType } from '../fee-fields.ts';
import { feeTexts } from '../fee-texts.ts';
import { fitting } from '../rate-table.ts';
import type { Rate } from './product-config.ts';
import { RateGrid } from './rate-grid.tsx';

interface RateEditorProps {
  rate: Rate;
  disabled: boolean;
  onChange: (rate: Rate) => void;
}

/** 单价: one price, or a table looked up by one or two choices of the form. */
export function RateEditor({ rate, disabled, onChange }: RateEditorProps) {
  const { bundle } = useDesigner();
  const t = useTexts(feeTexts);
  const lookups = fieldsOfType(bundle, 'choice').filter((field) => (field.options?.length ?? 0) > 0);
  const choices = lookups.map((field) => ({ value: field.key, label: field.label }));
  const optionsOf = (key: string) =>
    lookups.find((field) => field.key === key)?.options?.map((option) => option.value) ?? [];
  const setBy = (by: string[]) =>
    rate.kind === 'table' && onChange({ ...rate, by, rows: fitting(rate.rows, by.map(optionsOf)) });
  const setKind = (kind: string | undefined) => {
    const [first] = lookups;
    if (kind === 'fixed') onChange({ kind, value: 0, unit: rate.unit });
    else if (kind === 'table' && first)
      onChange({
        kind,
        by: [first.key],
        rows: optionsOf(first.key).map((option) => ({ match: [option], value: 0 })),
        unit: rate.unit,
      });
  };
  return (
    <Box role="group" aria-label={t.rate} sx={{ display: 'grid', gap: 1.5, alignContent: 'start' }}>
      <h3>{t.rate}</h3>
      <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: '1fr 1fr' }}>
        <SelectControl
          id="fee-rate-kind"
          label={t.rateKind}
          value={rate.kind}
          disabled={disabled}
          choices={[
            { value: 'fixed', label: t.rateFixed },
            ...(lookups.length > 0 || rate.kind === 'table' ? [{ value: 'table', label: t.rateTable }] : []),
          ]}
          onChange={setKind}
        />
        <TextControl
          id="fee-rate-unit"
          label={t.rateUnit}
          value={rate.unit}
          disabled={disabled}
          onChange={(unit) => onChange({ ...rate, unit })}
        />
        {rate.kind === 'fixed' ? (
          <NumberControl
            id="fee-rate-value"
            label={t.unitPrice}
            unit={rate.unit}
            value={rate.value}
            disabled={disabled}
            onChange={(value) => onChange({ ...rate, value: value ?? 0 })}
          />
        ) : (
          <>
            <SelectControl
              id="fee-rate-by-1"
              label={t.rateBy}
              value={rate.by[0]}
              disabled={disabled}
              choices={choices}
              onChange={(key) => key && setBy([key, ...rate.by.slice(1).filter((other) => other !== key)])}
            />
            <SelectControl
              id="fee-rate-by-2"
              label={t.rateBySecond}
              value={rate.by[1]}
              disabled={disabled}
              empty={t.oneFieldOnly}
              choices={choices.filter((choice) => choice.value !== rate.by[0])}
              onChange={(key) => rate.by[0] && setBy(key ? [rate.by[0], key] : [rate.by[0]])}
            />
          </>
        )}
      </Box>
      {rate.kind === 'table' && (
        <RateGrid
          rate={rate}
          fields={rate.by.map((key) => lookups.find((field) => field.key === key))}
          disabled={disabled}
          onChange={(rows) => onChange({ ...rate, rows })}
        />
      )}
    </Box>
  );
}
