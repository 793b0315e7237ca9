import { useText } from '../i18n/index.ts';
import { Icon } from './icon.tsx';

export interface BarStep {
  name: string;
  state: 'done' | 'now' | 'coming';
  note: string;
}

/** Where one is in a wizard. */
export function StepBar({ steps }: { steps: readonly BarStep[] }) {
  const { apply } = useText();
  const now = steps.findIndex((step) => step.state === 'now');
  const next = steps[now + 1];
  return (
    <section className="card wiz-card no-print" aria-label={apply.steps}>
      {now >= 0 && (
        <p className="only-phone wiz-now">
          <b>{apply.stepOf(now + 1, steps.length)}</b>{' '}
          {next && <span className="mute small">{apply.nextIs(next.name)}</span>}
        </p>
      )}
      <ol className="wiz" style={{ gridTemplateColumns: `repeat(${steps.length}, 1fr)` }}>
        {steps.map((step, index) => (
          <li
            key={step.name}
            className={step.state === 'coming' ? '' : step.state}
            aria-current={step.state === 'now' ? 'step' : undefined}
          >
            <span className="c">{index + 1} </span>
            {step.name}
            <small>
              {step.state === 'done' && <Icon name="check" size="s" />}
              {step.note}
            </small>
          </li>
        ))}
      </ol>
    </section>
  );
}
