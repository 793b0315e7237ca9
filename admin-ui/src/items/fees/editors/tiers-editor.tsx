import AddOutlined from '@mui/icons-material/AddOutlined';
import DeleteOutlineOutlined from '@mui/icons-material/DeleteOutlineOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useTexts } from '../../../i18n/texts.ts';
import { useDesigner } from '../../define/designer-context.ts';
import { NumberControl } from '../../fields/number-control.tsx';
import { SelectControl } from '../../fields/select-control.tsx';
import { TextControl } from '../../fields/text-control.tsx';
import { fieldsOfType, labelOf, unitOf } from '../fee-fields.ts';
import { feeTexts } from '../fee-texts.ts';
import type { MethodProps } from '../method-panel.tsx';

type Tier = { upTo: number | null; price: number } | { upTo: number | null; rate: number };
interface TiersConfig {
  field: string;
  label?: string;
  unit: string;
  tiers: Tier[];
  mode: 'flat' | 'progressive';
}

/** 分档: prices by how much of a number field. */
export function TiersEditor({ config, disabled, onChange }: MethodProps) {
  const { bundle } = useDesigner();
  const t = useTexts(feeTexts);
  const numbers = fieldsOfType(bundle, 'number');
  const { field, unit = '', tiers = [], mode } = config as unknown as Partial<TiersConfig>;
  const put = (patch: Partial<TiersConfig>) => onChange({ ...config, ...patch });
  const add = () => {
    const last = tiers.at(-1);
    const before = tiers.at(-2)?.upTo ?? 0;
    const closed =
      last && last.upTo === null ? [...tiers.slice(0, -1), { ...last, upTo: before + 10 }] : tiers;
    put({ tiers: [...closed, { upTo: null, rate: 0 }] });
  };
  return (
    <>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '2fr 1fr 2fr' } }}>
        <SelectControl
          id="fee-tiers-field"
          label={t.tiersField}
          required
          value={field}
          disabled={disabled}
          hint={numbers.length === 0 ? t.noNumbers : undefined}
          choices={numbers.map((one) => ({ value: one.key, label: one.label }))}
          onChange={(key) => {
            const next = numbers.find((one) => one.key === key);
            if (next) put({ field: next.key, label: labelOf(next), unit: unitOf(next) || unit || '件' });
          }}
        />
        <TextControl
          id="fee-tiers-unit"
          label={t.unit}
          required
          value={unit}
          disabled={disabled}
          onChange={(next) => put({ unit: next })}
        />
        <SelectControl
          id="fee-tiers-mode"
          label={t.mode}
          value={mode}
          disabled={disabled}
          choices={[
            { value: 'flat', label: t.flat },
            { value: 'progressive', label: t.progressive },
          ]}
          onChange={(next) => next && put({ mode: next as TiersConfig['mode'] })}
        />
      </Box>
      <Box role="group" aria-label={t.tier} sx={{ display: 'grid', gap: 1 }}>
        {tiers.map((tier, index) => (
          <TierRow
            // biome-ignore lint/suspicious/noArrayIndexKey: tiers have no identity but their place
            key={index}
            number={index + 1}
            tier={tier}
            unit={unit}
            last={index === tiers.length - 1}
            disabled={disabled}
            onChange={(next) => put({ tiers: tiers.with(index, next) })}
            onRemove={tiers.length > 1 ? () => put({ tiers: tiers.toSpliced(index, 1) }) : undefined}
          />
        ))}
        {!disabled && (
          <Button size="small" startIcon={<AddOutlined />} sx={{ justifySelf: 'start' }} onClick={add}>
            {t.addTier}
          </Button>
        )}
      </Box>
    </>
  );
}

interface TierRowProps {
  number: number;
  tier: Tier;
  unit: string;
  last: boolean;
  disabled: boolean;
  onChange: (tier: Tier) => void;
  onRemove?: () => void;
}

function TierRow({ number, tier, unit, last, disabled, onChange, onRemove }: TierRowProps) {
  const t = useTexts(feeTexts);
  const whole = 'price' in tier;
  const amount = whole ? tier.price : tier.rate;
  const make = (kind: 'price' | 'rate', value: number): Tier =>
    kind === 'price' ? { upTo: tier.upTo, price: value } : { upTo: tier.upTo, rate: value };
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 1,
        gridTemplateColumns: 'repeat(3, minmax(0,1fr)) auto',
        alignItems: 'start',
      }}
    >
      <NumberControl
        id={`fee-tier-${number}-upTo`}
        label={t.upToN(number)}
        unit={unit}
        hint={last ? t.noLimit : undefined}
        value={tier.upTo ?? undefined}
        disabled={disabled}
        onChange={(upTo) => onChange({ ...tier, upTo: upTo ?? null })}
      />
      <SelectControl
        id={`fee-tier-${number}-kind`}
        label={t.kindN(number)}
        value={whole ? 'price' : 'rate'}
        disabled={disabled}
        choices={[
          { value: 'rate', label: t.tierRate },
          { value: 'price', label: t.tierPrice },
        ]}
        onChange={(kind) => kind && onChange(make(kind as 'price' | 'rate', amount))}
      />
      <NumberControl
        id={`fee-tier-${number}-price`}
        label={t.priceN(number)}
        unit={t.yuan}
        value={amount}
        disabled={disabled}
        onChange={(value) => onChange(make(whole ? 'price' : 'rate', value ?? 0))}
      />
      {onRemove && (
        <IconButton aria-label={t.removeTier(number)} disabled={disabled} sx={{ mt: 3 }} onClick={onRemove}>
          <DeleteOutlineOutlined fontSize="small" />
        </IconButton>
      )}
    </Box>
  );
}
