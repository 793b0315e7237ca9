import '../styles/steps.css';
import type { StepView } from '../../../contract/case-view.ts';
import { useLanguage } from '../../../render/i18n/language-provider.tsx';
import { STEP_STATUS } from '../../../render/labels/case-labels.ts';
import { label } from '../../../render/labels/label-set.ts';

const CLASS: Readonly<Record<string, string>> = { done: 'done', current: 'now', waiting: 'now' };

/** The steps of a case as dots on a line. */
export function StepDots({ steps }: { steps: readonly StepView[] }) {
  const language = useLanguage();
  const shown = steps.filter((step) => step.status !== 'skipped');
  return (
    <ol className="mini" style={{ gridTemplateColumns: `repeat(${shown.length}, minmax(0, 1fr))` }}>
      {shown.map((step) => (
        <li
          key={step.key}
          className={CLASS[step.status]}
          aria-current={step.status === 'current' ? 'step' : undefined}
        >
          {step.name}
          <span className="vh"> {label(STEP_STATUS, step.status, language)}</span>
        </li>
      ))}
    </ol>
  );
}
