import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import type { ComponentType } from 'react';
import { type FeeRule, feeRule as kind } from '../../../../platform/definition/kinds/fee-rule.ts';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import { ConditionEditor } from '../condition/condition-editor.tsx';
import { useDesigner } from '../define/designer-context.ts';
import { KindField } from '../fields/kind-field.tsx';
import { NumberControl } from '../fields/number-control.tsx';
import { Panel } from '../parts/panel.tsx';
import { FixedEditor } from './editors/fixed-editor.tsx';
import { FormulaEditor } from './editors/formula-editor.tsx';
import { JsonEditor } from './editors/json-editor.tsx';
import { PerUnitEditor } from './editors/per-unit-editor.tsx';
import { ProductEditor } from './editors/product-editor.tsx';
import { TiersEditor } from './editors/tiers-editor.tsx';
import { feeTexts } from './fee-texts.ts';
import type { PutFee } from './fees-tab.tsx';
import { firstConfig } from './new-fee.ts';

export interface MethodProps {
  config: FeeRule['config'];
  disabled: boolean;
  onChange: (config: Record<string, unknown>) => void;
}

const EDITORS: Readonly<Record<string, ComponentType<MethodProps>>> = {
  fixed: FixedEditor,
  'per-unit': PerUnitEditor,
  product: ProductEditor,
  tiers: TiersEditor,
  formula: FormulaEditor,
};

/** 计算方法: one editor per fee function, and the details every rule has. */
export function MethodPanel({ rule, onChange }: { rule: FeeRule; onChange: PutFee }) {
  const { bundle, catalog, readOnly } = useDesigner();
  const t = useTexts(feeTexts);
  const language = useLanguage();
  const Editor = EDITORS[rule.function] ?? JsonEditor;
  return (
    <Panel
      title={t.method}
      end={
        <ToggleButtonGroup
          size="small"
          exclusive
          value={rule.function}
          disabled={readOnly}
          aria-label={t.method}
          sx={{ flexWrap: 'wrap' }}
          onChange={(_event, name: string | null) => {
            if (name && name !== rule.function)
              onChange('function', { function: name, config: firstConfig(name, bundle) });
          }}
        >
          {catalog.feeFunctions.map((one) => (
            <ToggleButton key={one.name} value={one.name} sx={{ height: 28, px: 1, fontSize: 12 }}>
              {one.label[language]}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      }
    >
      <Box sx={{ display: 'grid', gap: 3 }}>
        <Editor
          key={rule.function}
          config={rule.config}
          disabled={readOnly}
          onChange={(config) => onChange('config', { config: config as FeeRule['config'] })}
        />
        <Box sx={{ display: 'grid', gap: 2, pt: 2, borderTop: 'var(--line)' }}>
          <h3>{t.details}</h3>
          <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0,1fr)', sm: '1fr 1fr' } }}>
            <KindField
              schema={kind}
              name="rounding"
              scope="fee"
              value={rule.rounding}
              disabled={readOnly}
              onChange={(rounding) => onChange('rounding', { rounding: rounding as FeeRule['rounding'] })}
            />
            <NumberControl
              id="fee-minimum"
              label={t.minimum}
              unit={t.yuan}
              value={rule.minimum}
              disabled={readOnly}
              onChange={(minimum) => onChange('minimum', { minimum })}
            />
          </Box>
          <ConditionEditor
            id="fee-when"
            label={t.when}
            hint={t.whenHint}
            value={rule.when}
            disabled={readOnly}
            onChange={(when) => onChange('when', { when })}
          />
        </Box>
      </Box>
    </Panel>
  );
}
