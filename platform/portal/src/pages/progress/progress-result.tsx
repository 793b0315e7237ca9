import '../../styles/ledger.css';
import { Link } from 'react-router';
import { call } from '../../../../contract/client.ts';
import { formatDateTime, formatDayTime } from '../../../../render/format/date.ts';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { pick } from '../../../../render/language.ts';
import { statusOf } from '../../app/error-text.ts';
import { useSession } from '../../app/session.tsx';
import { useDepartmentName } from '../../app/use-department-name.ts';
import { useLoad } from '../../app/use-load.ts';
import { CaseStatePill } from '../../components/case-state-pill.tsx';
import { Card } from '../../components/card.tsx';
import { KeyValue } from '../../components/key-value.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Note } from '../../components/note.tsx';
import { StepDots } from '../../components/step-dots.tsx';
import { TimeLeft } from '../../components/time-left.tsx';
import { useText } from '../../i18n/index.ts';

export function ProgressResult({ number, idTail }: { number: string; idTail: string }) {
  const { progress } = useText();
  const language = useLanguage();
  const { account } = useSession();
  const departmentName = useDepartmentName();
  const load = useLoad(`progress:${number}:${idTail}`, (signal) =>
    call('progress', { query: { number, idTail }, signal }),
  );
  if ([400, 404, 422].includes(statusOf(load.error))) {
    return (
      <Note tone="bad" role="alert">
        <b>{number}</b>
        <p>{progress.notFound}</p>
      </Note>
    );
  }
  return (
    <Loaded load={load} lines={8}>
      {(found) => (
        <Card
          title={found.itemName}
          action={
            <CaseStatePill
              state={found.state}
              decision={found.decision}
              decisionLabel={found.decisionLabel}
            />
          }
        >
          <StepDots steps={found.steps} />
          <KeyValue
            rows={[
              [progress.number, found.number],
              [progress.left, found.left && <TimeLeft left={found.left} />],
              [progress.result, found.decisionLabel && pick(found.decisionLabel, language)],
              [progress.applicant, found.applicant],
              [progress.department, departmentName(found.department)],
              [progress.submitted, formatDateTime(found.submittedAt, language)],
              [progress.closed, found.closedAt && formatDateTime(found.closedAt, language)],
            ]}
          />
          <h3 className="gapt">{progress.events}</h3>
          <ul className="led wide">
            {[...found.history].reverse().map((row) => (
              <li key={row.seq}>
                <time dateTime={row.at}>{formatDayTime(row.at, language)}</time>
                <div>{pick(row.text, language)}</div>
              </li>
            ))}
          </ul>
          {!account && (
            <p className="hint">
              {progress.signInForMore} <Link to="/login?return=/my/cases">{progress.signInFirst}</Link>
            </p>
          )}
        </Card>
      )}
    </Loaded>
  );
}
