import AddOutlined from '@mui/icons-material/AddOutlined';
import DeleteOutlineOutlined from '@mui/icons-material/DeleteOutlineOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useTexts } from '../../../i18n/texts.ts';
import { useDesigner } from '../../define/designer-context.ts';
import { SelectControl } from '../../fields/select-control.tsx';
import { TextControl } from '../../fields/text-control.tsx';
import { fieldsOfType, labelOf, unitOf } from '../fee-fields.ts';
import { feeTexts } from '../fee-texts.ts';
import type { Factor } from './product-config.ts';

interface FactorRowsProps {
  factors: Factor[];
  disabled: boolean;
  onChange: (factors: Factor[]) => void;
}

/** 因数: number fields of the form, and days between two of its dates. */
export function FactorRows({ factors, disabled, onChange }: FactorRowsProps) {
  const { bundle } = useDesigner();
  const t = useTexts(feeTexts);
  const numbers = fieldsOfType(bundle, 'number');
  const dates = fieldsOfType(bundle, 'date');
  const [firstNumber] = numbers;
  const [from, to] = dates;
  return (
    <Box role="group" aria-label={t.factors} sx={{ display: 'grid', gap: 1.5, alignContent: 'start' }}>
      <h3>{t.factors}</h3>
      {factors.map((factor, index) => (
        <Box
          // biome-ignore lint/suspicious/noArrayIndexKey: factors have no identity but their place
          key={index}
          sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}
        >
          <FactorRow
            number={index + 1}
            factor={factor}
            disabled={disabled}
            onChange={(next) => onChange(factors.with(index, next))}
          />
          {factors.length > 1 && (
            <IconButton
              aria-label={t.removeFactor(index + 1)}
              disabled={disabled}
              sx={{ mt: 3 }}
              onClick={() => onChange(factors.toSpliced(index, 1))}
            >
              <DeleteOutlineOutlined fontSize="small" />
            </IconButton>
          )}
        </Box>
      ))}
      {numbers.length === 0 && <p className="s m">{t.noNumbers}</p>}
      {!disabled && factors.length < 6 && (
        <Box sx={{ display: 'flex', gap: 1 }}>
          <Button
            size="small"
            startIcon={<AddOutlined />}
            disabled={!firstNumber}
            onClick={() =>
              firstNumber &&
              onChange([
                ...factors,
                {
                  kind: 'field',
                  field: firstNumber.key,
                  label: labelOf(firstNumber),
                  unit: unitOf(firstNumber) || '件',
                },
              ])
            }
          >
            {t.addFactor}
          </Button>
          <Button
            size="small"
            startIcon={<AddOutlined />}
            disabled={!from || !to}
            onClick={() =>
              from &&
              to &&
              onChange([...factors, { kind: 'days', from: from.key, to: to.key, label: '天数' }])
            }
          >
            {t.addDays}
          </Button>
        </Box>
      )}
    </Box>
  );
}

interface FactorRowProps {
  number: number;
  factor: Factor;
  disabled: boolean;
  onChange: (factor: Factor) => void;
}

function FactorRow({ number, factor, disabled, onChange }: FactorRowProps) {
  const { bundle } = useDesigner();
  const t = useTexts(feeTexts);
  const choices = (type: 'number' | 'date') =>
    fieldsOfType(bundle, type).map((field) => ({ value: field.key, label: field.label }));
  const grid = { display: 'grid', gap: 1, flex: 1, minWidth: 0, gridTemplateColumns: '3fr 2fr 1fr' };
  const label = (
    <TextControl
      id={`fee-factor-${number}-label`}
      label={t.factorLabel(number)}
      value={factor.label}
      disabled={disabled}
      onChange={(next) => onChange({ ...factor, label: next })}
    />
  );
  if (factor.kind === 'days')
    return (
      <Box sx={{ ...grid, gridTemplateColumns: 'repeat(3, minmax(0,1fr))' }}>
        <SelectControl
          id={`fee-factor-${number}-from`}
          label={t.factorFrom(number)}
          value={factor.from}
          disabled={disabled}
          choices={choices('date')}
          onChange={(from) => from && onChange({ ...factor, from })}
        />
        <SelectControl
          id={`fee-factor-${number}-to`}
          label={t.factorTo(number)}
          value={factor.to}
          disabled={disabled}
          choices={choices('date')}
          onChange={(to) => to && onChange({ ...factor, to })}
        />
        {label}
      </Box>
    );
  return (
    <Box sx={grid}>
      <SelectControl
        id={`fee-factor-${number}-field`}
        label={t.factorField(number)}
        value={factor.field}
        disabled={disabled}
        choices={choices('number')}
        onChange={(key) => {
          const field = fieldsOfType(bundle, 'number').find((one) => one.key === key);
          if (field)
            onChange({
              ...factor,
              field: field.key,
              label: labelOf(field),
              unit: unitOf(field) || factor.unit,
            });
        }}
      />
      {label}
      <TextControl
        id={`fee-factor-${number}-unit`}
        label={t.factorUnit(number)}
        value={factor.unit}
        disabled={disabled}
        onChange={(unit) => onChange({ ...factor, unit })}
      />
    </Box>
  );
}
