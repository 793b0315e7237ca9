import { address } from '../../../../contract/client.ts';
import type { CaseView } from '../../../../contract/case-view.ts';
import { formatDateTime } from '../../../../render/format/date.ts';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { CASE_STATE, CASE_STATE_TONE, type Tone } from '../../../../render/labels/case-labels.ts';
import { label } from '../../../../render/labels/label-set.ts';
import { type Language, pick } from '../../../../render/language.ts';
import { Icon } from '../../components/icon.tsx';
import { KeyValue } from '../../components/key-value.tsx';
import { useText } from '../../i18n/index.ts';
import { caseIsOver, endingReason, isAgainstHolder, isRevoked, isSideExit } from './case-endings.ts';
import { RemedyList } from './remedy-list.tsx';

/** How the case was decided or ended: the result, its reasons, and what can be done about it. */
export function OutcomeCard({ view }: { view: CaseView }) {
  const { outcome } = useText();
  const language = useLanguage();
  const tone = toneOf(view);
  const { nonAcceptance, ending, closedAt } = view;
  const withdrawal = view.history.findLast((row) => row.type === 'withdrawn');
  return (
    <section className={`outcome ${tone}`} aria-labelledby="outcome-h">
      <header>
        <Icon name={tone === 'ok' ? 'check-circle' : tone === 'bad' ? 'x-circle' : 'info'} size="l" />
        <div>
          <h2 id="outcome-h">{isRevoked(view) ? outcome.revoked : titleOf(view, language)}</h2>
          {closedAt && <p className="small">{formatDateTime(closedAt, language)}</p>}
        </div>
      </header>
      <div className="outcome-b">
        <p>{outcome.says[sayingOf(view)]}</p>
        <KeyValue
          rows={[
            [outcome.reason, endingReason(view) ?? (withdrawal && pick(withdrawal.text, language))],
            [outcome.basis, nonAcceptance?.basis],
            [outcome.competentBody, nonAcceptance?.competentBody],
            [outcome.passedTo, ending?.to],
          ]}
        />
        <CertificateFiles view={view} />
        <RemedyList view={view} />
      </div>
    </section>
  );
}

/** The result itself, one press away. */
function CertificateFiles({ view }: { view: CaseView }) {
  const { common } = useText();
  const certificates = view.documents.filter(({ kind, file }) => kind === 'certificate' && file);
  if (certificates.length === 0 || isRevoked(view)) return null;
  return (
    <p className="btns no-print">
      {certificates.map(({ effect, name, file }) => (
        <a
          key={effect}
          className="btn pri"
          href={address('myCaseFile', { id: view.id, file: file?.id ?? '' })}
          download={file?.name}
        >
          <Icon name="download" size="s" />
          {common.download} {name}
        </a>
      ))}
    </p>
  );
}

function toneOf(view: CaseView): Tone {
  const { state, decision } = view;
  if (isSideExit(state)) return CASE_STATE_TONE[state] ?? 'plain';
  return decision === 'refused' || isRevoked(view) || isAgainstHolder(view) ? 'bad' : 'ok';
}

const titleOf = ({ state, decisionLabel }: CaseView, language: Language): string =>
  isSideExit(state) || !decisionLabel ? label(CASE_STATE, state, language) : pick(decisionLabel, language);

type Saying = keyof ReturnType<typeof useText>['outcome']['says'];
function sayingOf(view: CaseView): Saying {
  const { state, decision } = view;
  if (isSideExit(state)) return state;
  if (isRevoked(view)) return 'revoked';
  if (isAgainstHolder(view)) return 'byOffice';
  if (decision === 'granted' && !caseIsOver({ state })) return 'grantedOpen';
  return decision ?? 'closed';
}
