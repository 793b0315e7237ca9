import CheckOutlined from '@mui/icons-material/CheckOutlined';
import type { StepView } from '../../../../platform/contract/case-view.ts';
import { formatDay } from '../../../../platform/render/format/date.ts';
import { STEP_STATUS } from '../../../../platform/render/labels/case-labels.ts';
import { label } from '../../../../platform/render/labels/label-set.ts';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import { caseTexts } from './case-texts.ts';
import { groupSteps } from './group-steps.ts';

function StepMark({ step, number }: { step: StepView; number: number }) {
  const t = useTexts(caseTexts);
  const language = useLanguage();
  const on = step.status === 'current' || step.status === 'waiting';
  const when = step.finishedAt
    ? formatDay(step.finishedAt, language)
    : step.dueOn
      ? t.due(formatDay(step.dueOn, language))
      : t.stepDays(step.limitDays);
  const note =
    step.status === 'skipped'
      ? label(STEP_STATUS, 'skipped', language)
      : step.status === 'coming'
        ? when
        : `${step.who} · ${when}`;
  return (
    <span
      title={step.who}
      className={`step ${step.status}${on ? ' on' : ''}`}
      aria-current={on ? 'step' : undefined}
    >
      <span className="o" aria-hidden="true">
        {step.status === 'done' ? <CheckOutlined sx={{ fontSize: 14 }} /> : number}
      </span>
      <span className={on ? 'strong' : undefined}>{step.name}</span> <small>{note}</small>
      <span className="hidden-label">{label(STEP_STATUS, step.status, language)}</span>
    </span>
  );
}

/** The way of the case; steps of one parallel block stand under each other. */
export function StepLine({ steps }: { steps: readonly StepView[] }) {
  const t = useTexts(caseTexts);
  const numbers = new Map(steps.map((step, index) => [step.key, index + 1]));
  return (
    <ol className="steps" aria-label={t.steps}>
      {groupSteps(steps).map((group) => {
        const done = group.every((step) => step.status === 'done' || step.status === 'skipped');
        return (
          <li key={group[0]?.key} className={`${done ? 'done' : ''}${group.length > 1 ? ' fork' : ''}`}>
            {group.length > 1 ? <span className="hidden-label">{t.parallel}</span> : null}
            <span className="fork-steps">
              {group.map((step) => (
                <StepMark key={step.key} step={step} number={numbers.get(step.key) ?? 0} />
              ))}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
