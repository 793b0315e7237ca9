import '../styles/missing.css';
import type { FormCounts, FormProblem } from '../../../render/form-runtime/form-problems.ts';
import { useText } from '../i18n/index.ts';
import { Icon } from './icon.tsx';

interface MissingListProps {
  problems: readonly FormProblem[];
  counts: FormCounts;
  onGo: (problem: FormProblem) => void;
}

/** What is still missing, in one list; each line leads to its field. */
export function MissingList({ problems, counts, onGo }: MissingListProps) {
  const { apply } = useText();
  const { filled, total } = counts;
  return (
    <section className="card miss" aria-label={apply.progress}>
      <div className="sec-h">
        <h2 aria-live="polite">{problems.length > 0 ? apply.missing(problems.length) : apply.missingNone}</h2>
        <span className="small mute">{apply.filled(filled, total)}</span>
      </div>
      <div
        className="bar"
        role="progressbar"
        aria-valuenow={filled}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-label={apply.filled(filled, total)}
      >
        <i
          className={problems.length === 0 ? 'ok' : ''}
          style={{ width: `${total ? (filled / total) * 100 : 100}%` }}
        />
      </div>
      {problems.length === 0 && <p className="hint">{apply.missingNoneHint}</p>}
      <ul>
        {problems.map((problem) => {
          const tone = problem.kind === 'wrong' ? 'bad' : 'warn';
          return (
            <li key={problem.path}>
              <button type="button" onClick={() => onGo(problem)}>
                <span className={tone}>
                  <Icon name={problem.kind === 'wrong' ? 'x-circle' : 'warn'} />
                </span>
                <span>
                  {problem.label}{' '}
                  <span className={tone}>{problem.kind === 'wrong' ? apply.wrong : apply.notFilled}</span>
                </span>
                <Icon name="right" size="s" />
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
