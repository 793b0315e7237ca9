import Button from '@mui/material/Button';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { CertificateView } from '../../../platform/contract/certificates.ts';
import { formatDate, formatDateTime } from '../../../platform/render/format/date.ts';
import { nameOf } from '../../../platform/render/language.ts';
import { HANDLERS } from '../app/menu-groups.tsx';
import { Card } from '../components/card.tsx';
import { Chip } from '../components/chip.tsx';
import { Failure } from '../components/failure.tsx';
import { PageHead } from '../components/page-head.tsx';
import { useChoices } from '../components/schema-form/use-choices.ts';
import { Skeleton } from '../components/skeleton.tsx';
import { useRoles } from '../data/session-store.ts';
import { useCall } from '../data/use-call.ts';
import { useLanguage, useTexts } from '../i18n/texts.ts';
import { caseAddress } from '../office/task-columns.tsx';
import { BeginCaseDialog } from './begin-case-dialog.tsx';
import { CERTIFICATE_TONE, certificateAddress } from './certificate-address.ts';
import { certificateTexts } from './certificate-texts.ts';

/** One certificate: what it is, what became of it, and what the office can do about it itself. */
export default function CertificatePage() {
  const { number = '' } = useParams();
  const t = useTexts(certificateTexts);
  const { data: view, problem, reload } = useCall('officeCertificate', { params: { number } });
  return (
    <>
      <PageHead
        title={number}
        crumbs={[
          <Link key="up" to="/certificates">
            {t.title}
          </Link>,
        ]}
        about={view?.name}
      />
      {problem && !view ? <Failure problem={problem} onRetry={reload} /> : null}
      {!view && !problem ? <Skeleton lines={6} /> : null}
      {view ? (
        <div className="home-grid">
          <div className="stack">
            <Facts view={view} />
            <Acts view={view} />
          </div>
          <Changes view={view} />
        </div>
      ) : null}
    </>
  );
}

function Facts({ view }: { view: CertificateView }) {
  const t = useTexts(certificateTexts);
  const language = useLanguage();
  const departments = useChoices('department');
  return (
    <Card title={view.name} end={<Chip tone={CERTIFICATE_TONE[view.status]}>{t.statuses[view.status]}</Chip>}>
      <dl className="kv card-b">
        <dt>{t.holder}</dt>
        <dd>{view.holder}</dd>
        <dt>{t.item}</dt>
        <dd>{view.item.name}</dd>
        <dt>{t.department}</dt>
        <dd>{departments.nameOf(view.item.department)}</dd>
        <dt>{t.issued}</dt>
        <dd>{formatDate(view.issuedOn, language)}</dd>
        <dt>{t.until}</dt>
        <dd>
          {view.validUntil ? formatDate(view.validUntil, language) : t.noEnd}
          {view.daysLeft === undefined ? '' : ` · ${t.daysLeft(view.daysLeft)}`}
          {view.renewBy ? ` · ${t.renewBy(formatDate(view.renewBy, language))}` : ''}
        </dd>
        <dt>{t.case}</dt>
        <dd>
          <Link to={caseAddress(view.case)}>{view.caseNumber}</Link>
        </dd>
        {view.open ? (
          <>
            <dt>{t.open}</dt>
            <dd>
              <Link to={caseAddress(view.open.id)}>{t.openOf(view.open.item, view.open.number)}</Link>
            </dd>
          </>
        ) : null}
      </dl>
    </Card>
  );
}

function Acts({ view }: { view: CertificateView }) {
  const t = useTexts(certificateTexts);
  const language = useLanguage();
  const roles = useRoles();
  const [begun, setBegun] = useState<CertificateView['acts'][number] | null>(null);
  if (!HANDLERS.some((role) => roles.includes(role)) || view.open) return null;
  return (
    <Card title={t.acts} about={t.actsAbout}>
      <div className="card-b acts">
        {view.acts.length === 0 ? <span className="m">{t.noActs}</span> : null}
        {view.acts.map((act) => (
          <Button key={act.key} color="error" onClick={() => setBegun(act)}>
            {t.start(nameOf(act, language))}
          </Button>
        ))}
      </div>
      {begun ? <BeginCaseDialog certificate={view} act={begun} onClose={() => setBegun(null)} /> : null}
    </Card>
  );
}

function Changes({ view }: { view: CertificateView }) {
  const t = useTexts(certificateTexts);
  const language = useLanguage();
  return (
    <Card title={t.history} count={view.history.length}>
      <div className="card-b">
        <ol className="tl">
          {view.history.map((row) => (
            <li key={`${row.at}${row.action}`}>
              <div>
                <b>{t.actions[row.action]}</b>
                <time className="tm s m" dateTime={row.at}>
                  {formatDateTime(row.at, language)}
                </time>
              </div>
              {row.case && row.caseNumber ? (
                <Link className="s" to={caseAddress(row.case)}>
                  {row.caseNumber}
                </Link>
              ) : null}
              {row.other ? (
                <div className="s">
                  <Link to={certificateAddress(row.other)}>{t.other(row.other)}</Link>
                </div>
              ) : null}
              {row.reason ? <div className="s">{row.reason}</div> : null}
              {row.basis ? <div className="s m">{row.basis}</div> : null}
            </li>
          ))}
        </ol>
      </div>
    </Card>
  );
}
