import { Link } from 'react-router';
import type { CaseSummary } from '../../../../contract/case-view.ts';
import { formatDate, formatDay } from '../../../../render/format/date.ts';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { useDepartmentName } from '../../app/use-department-name.ts';
import { CaseStatePill } from '../../components/case-state-pill.tsx';
import { TimeLeft } from '../../components/time-left.tsx';
import { type Texts, useText } from '../../i18n/index.ts';

/** The button of a case that waits for its applicant. */
function actOf(state: string, my: Texts['my']): string {
  if (state === 'pending-payment') return my.toPay;
  if (state === 'pre-review-returned') return my.toResubmit;
  if (state === 'pending-correction' || state === 'suspended-correction') return my.toCorrect;
  return my.toSupply;
}

/** One of my cases: what, where it stands, time left, what to do. */
export function CaseRow({ row }: { row: CaseSummary }) {
  const { my } = useText();
  const language = useLanguage();
  const departmentName = useDepartmentName();
  const act = row.applicantMustAct ? actOf(row.state, my) : my.view;
  return (
    <li>
      <div className="row">
        <p className="top">
          <Link className="t" to={`/my/cases/${row.id}`}>
            {row.item.name}
          </Link>
          <CaseStatePill
            state={row.state}
            decision={row.decision}
            decisionLabel={row.decisionLabel}
            step={row.step}
          />
        </p>
        <p className="m">
          <span className="num">{row.number}</span>
          <span>{departmentName(row.item.department)}</span>
        </p>
        <div className="lf">
          {row.closedAt ? (
            <span className="small mute">{my.closedAt(formatDate(row.closedAt, language))}</span>
          ) : row.left ? (
            <>
              <TimeLeft left={row.left} />
              {!row.left.frozen && (
                <span className="small mute">{my.due(formatDay(row.left.dueOn, language))}</span>
              )}
            </>
          ) : (
            <span className="small mute">{my.submittedAt(formatDate(row.submittedAt, language))}</span>
          )}
        </div>
        <p className="btns">
          <Link
            className={row.applicantMustAct ? 'btn pri sm' : 'btn sm'}
            to={`/my/cases/${row.id}`}
            aria-label={`${act} ${row.item.name} ${row.number}`}
          >
            {act}
          </Link>
        </p>
      </div>
    </li>
  );
}
