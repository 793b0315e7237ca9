import '../../styles/missing.css';
import { Link } from 'react-router';
import type { CallResult } from '../../../../contract/client.ts';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { pick } from '../../../../render/language.ts';
import { Card } from '../../components/card.tsx';
import { FeeFormula } from '../../components/fee-formula.tsx';
import { Icon } from '../../components/icon.tsx';
import { Note } from '../../components/note.tsx';
import { useText } from '../../i18n/index.ts';
import type { StepProps } from './step-props.ts';

interface CheckFindingsProps {
  check: CallResult<'checkDraft'>;
  go: StepProps['go'];
}

type Problem = CheckFindingsProps['check']['problems'][number];
const goTo = ({ kind, key }: Problem, go: StepProps['go']): Promise<void> =>
  kind === 'material' ? go('materials', key) : go('form', kind === 'certificate' ? 'certificate' : key);

/** What the server found: problems to mend, duplicates to know of, the fee to expect. */
export function CheckFindings({ check, go }: CheckFindingsProps) {
  const { apply } = useText();
  const language = useLanguage();
  const { problems, duplicates, bill } = check;
  return (
    <>
      {problems.length === 0 ? (
        <Note tone="ok" role="status">
          {apply.noProblems}
        </Note>
      ) : (
        <Card title={apply.problemsTitle(problems.length)} className="miss">
          <p className="hint">{apply.problemsHint}</p>
          <ul>
            {problems.map((problem) => (
              <li key={`${problem.kind}:${problem.key}`}>
                <button type="button" onClick={() => goTo(problem, go)}>
                  <span className="bad">
                    <Icon name="x-circle" />
                  </span>
                  <span>
                    {problem.label} <span className="bad">{pick(problem.message, language)}</span>
                  </span>
                  <Icon name="right" size="s" />
                </button>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {duplicates.length > 0 && (
        <Note tone="warn" role="alert">
          <b>{apply.duplicateTitle}</b>
          <p>
            {apply.duplicateHint}
            {duplicates.map(({ id, number }) => (
              <Link key={id} to={`/my/cases/${id}`}>
                {number}
              </Link>
            ))}
          </p>
        </Note>
      )}
      <Card title={apply.fee}>
        {bill ? (
          <>
            <FeeFormula bill={bill} />
            <p className="hint">{apply.feeLater}</p>
          </>
        ) : (
          <p>{apply.noFee}</p>
        )}
      </Card>
    </>
  );
}
