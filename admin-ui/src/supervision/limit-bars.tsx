import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import type { SupervisionView } from '../../../platform/contract/office-supervision.ts';
import { formatNumber } from '../../../platform/render/format/number.ts';
import { Card } from '../components/card.tsx';
import { Empty } from '../components/empty.tsx';
import { usePick, useTexts } from '../i18n/texts.ts';
import { barScale, slowestStep } from './step-scale.ts';
import { supervisionTexts } from './supervision-texts.ts';

/** 环节平均用时: how long each kind of step took in the cases closed lately, beside its limit. */
export function LimitBars({ steps }: { steps: SupervisionView['steps'] }) {
  const t = useTexts(supervisionTexts);
  const pick = usePick();
  const scale = barScale(steps);
  const slow = slowestStep(steps);
  const days = (value: number) => t.stepDay(formatNumber(Math.round(value * 10) / 10));
  return (
    <Card title={t.steps} end={<span className="s m">{t.stepsAbout}</span>}>
      {steps.length === 0 ? <Empty title={t.noSteps} /> : null}
      <ul className="bars">
        {steps.map((step) => {
          const over = step.limitDays !== null && step.averageDays > step.limitDays;
          return (
            <li key={step.action} title={t.stepCases(step.cases)}>
              <span className="clip">{pick(step.label)}</span>
              <span className="limitbar">
                <i className={over ? 'warn' : ''} style={{ width: `${scale(step.averageDays)}%` }} />
                {step.limitDays === null ? null : <em style={{ left: `${scale(step.limitDays)}%` }} />}
              </span>
              <span className={`r nw ${over ? 't-warn' : ''}`}>
                <b>{days(step.averageDays)}</b>
                {step.limitDays === null ? '' : ` / ${days(step.limitDays)}`}
              </span>
            </li>
          );
        })}
      </ul>
      {slow ? (
        <p className="bars-note s">
          <WarningAmberOutlined sx={{ fontSize: 18 }} aria-hidden="true" />
          {t.slowest(pick(slow.step.label), formatNumber(Math.round(slow.over * 10) / 10))}
        </p>
      ) : null}
    </Card>
  );
}
