import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import {
  DEFAULT_WARNINGS,
  type WarningThresholds,
} from '../../../../platform/definition/kinds/warning-thresholds.ts';
import { TIME_GRADE_TONE, WARNING_LEVEL } from '../../../../platform/render/labels/case-labels.ts';
import { label } from '../../../../platform/render/labels/label-set.ts';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import { Chip } from '../chip.tsx';
import { ThresholdCell } from './threshold-cell.tsx';
import { type Condition, type Level, type Scope, withCondition } from './threshold-edit.ts';
import { warningTexts } from './warning-texts.ts';

const SCOPES: readonly Scope[] = ['case', 'step'];
const LEVELS: readonly Level[] = ['reminder', 'warning', 'yellow', 'red'];
const CONDITIONS: readonly Condition[] = ['daysLeft', 'usedPercent'];

/** 预警规则 as one table: four levels, for the case and for each step. Without own rules the usual ones are shown. */
export function WarningThresholdsField({
  value,
  disabled = false,
  onChange,
}: {
  value: WarningThresholds | undefined;
  disabled?: boolean;
  onChange(value: WarningThresholds | undefined): void;
}) {
  const t = useTexts(warningTexts);
  const language = useLanguage();
  const rules = value ?? DEFAULT_WARNINGS;
  const fixed = disabled || value === undefined;
  const units = { daysLeft: t.days, usedPercent: '%' } as const;
  return (
    <div className="stack-2">
      <FormControlLabel
        disabled={disabled}
        control={
          <Switch
            size="small"
            checked={value !== undefined}
            onChange={(_, on) => onChange(on ? structuredClone(DEFAULT_WARNINGS) : undefined)}
          />
        }
        label={t.own}
      />
      <p className="s m">{value ? t.rule : t.inherited}</p>
      <div className="scroll-x">
        <table className="tbl thresholds">
          <thead>
            <tr>
              <th scope="col">{t.level}</th>
              {SCOPES.map((scope) => (
                <th key={scope} scope="col">
                  {t[scope]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {LEVELS.map((level) => (
              <tr key={level}>
                <th scope="row">
                  <Chip tone={TIME_GRADE_TONE[level] ?? 'plain'}>
                    {label(WARNING_LEVEL, level, language)}
                  </Chip>
                </th>
                {SCOPES.map((scope) => (
                  <td key={scope}>
                    {CONDITIONS.map((condition) => (
                      <span key={condition} className="threshold-line">
                        <span className="s m">{t[condition]}</span>
                        <ThresholdCell
                          name={t.cell(t[scope], label(WARNING_LEVEL, level, language), t[condition])}
                          unit={units[condition]}
                          value={rules[scope][level][condition]}
                          disabled={fixed}
                          onChange={(next) => onChange(withCondition(rules, scope, level, condition, next))}
                        />
                      </span>
                    ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
