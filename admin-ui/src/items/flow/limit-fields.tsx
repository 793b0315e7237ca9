import Box from '@mui/material/Box';
import { inWorkingDays, longestPath } from '../../../../platform/definition/limits.ts';
import type { Step } from '../../../../platform/definition/kinds/step-chain.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useDesigner } from '../define/designer-context.ts';
import { NumberControl } from '../fields/number-control.tsx';
import { SwitchControl } from '../fields/switch-control.tsx';
import { updateStep } from './chain-edit.ts';
import { stepTexts } from './flow-texts.ts';

interface LimitFieldsProps {
  step: Step;
  disabled: boolean;
  onChange: (patch: Partial<Step>) => void;
}

/** 办理时限 and 计入时限; says at once when the promise would be broken, and how to mend it. */
export function LimitFields({ step, disabled, onChange }: LimitFieldsProps) {
  const { bundle } = useDesigner();
  const t = useTexts(stepTexts);
  const promised = inWorkingDays(bundle.item.promisedLimit);
  const { limitDays, counts } = step;
  const total = longestPath(updateStep(bundle.steps, step.key, { limitDays, counts }).blocks);
  const over = Math.round((total - promised) * 10) / 10;
  const better = Math.floor((limitDays - over) * 2) / 2;
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <NumberControl
        id="step-limitDays"
        label={t.limit}
        required
        unit={t.workingDay}
        value={limitDays}
        disabled={disabled}
        error={over > 0 && counts ? t.overPromise(over) : undefined}
        onChange={(days) => onChange({ limitDays: days ?? 0 })}
      />
      {over > 0 && counts && better >= 0 && !disabled && (
        <button
          type="button"
          className="link s"
          style={{ justifySelf: 'start' }}
          onClick={() => onChange({ limitDays: better })}
        >
          {t.setTo(better)}
        </button>
      )}
      <SwitchControl
        label={t.counts}
        hint={t.countsHint}
        value={counts}
        disabled={disabled}
        onChange={(next) => onChange({ counts: next })}
      />
    </Box>
  );
}
