import { Link } from 'react-router';
import type { CertificateRowView } from '../../../../contract/certificates.ts';
import { formatDate } from '../../../../render/format/date.ts';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { CERTIFICATE_STATUS, CERTIFICATE_STATUS_TONE } from '../../../../render/labels/certificate-labels.ts';
import { HANDLING } from '../../../../render/labels/item-labels.ts';
import { label } from '../../../../render/labels/label-set.ts';
import { CertValidity } from '../../components/cert-validity.tsx';
import { StatusPill } from '../../components/status-pill.tsx';
import { useText } from '../../i18n/index.ts';
import type { CertificateActs } from './use-certificate-acts.ts';

interface CertCardProps {
  row: CertificateRowView;
  acts: CertificateActs;
}

/** One certificate: what it is, until when, and what can be done with it. */
export function CertCard({ row, acts }: CertCardProps) {
  const { certificates: text } = useText();
  const language = useLanguage();
  // An expired certificate can only be cancelled; one that was replaced or ended is history.
  const open = row.status === 'valid' ? acts : row.status === 'expired' ? acts.filter(isCancellation) : [];
  return (
    <li className={row.status === 'valid' ? 'cert' : 'cert off'}>
      <h2 className="t">
        {row.name}
        <StatusPill tone={CERTIFICATE_STATUS_TONE[row.status] ?? 'plain'}>
          {label(CERTIFICATE_STATUS, row.status, language)}
        </StatusPill>
      </h2>
      <p className="mute">{row.number}</p>
      <CertValidity certificate={row} />
      <p className="mute">{text.issued(formatDate(row.issuedOn, language))}</p>
      <p className="btns">
        {open.map((act) => (
          <Link
            key={act.key}
            className="lk"
            to={`/items/${act.key}/apply?certificate=${encodeURIComponent(row.number)}`}
            aria-label={text.actFor(label(HANDLING, act.handling, language), row.name)}
          >
            {text.act(label(HANDLING, act.handling, language))}
          </Link>
        ))}
        <Link className="lk" to={`/my/cases/${row.case}`} aria-label={text.caseFor(row.name)}>
          {text.toCase}
        </Link>
      </p>
    </li>
  );
}

const isCancellation = ({ handling }: CertificateActs[number]): boolean => handling === 'cancellation';
