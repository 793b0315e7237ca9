import type { CertificateRowView, CertificateView } from '../../contract/certificates.ts';
import { addDays, citationWords, daysBetween, type LocalDate } from '../../runtime/index.ts';
import type { Certificate, CertificateRow } from '../ports/certificates.ts';
import type { OpenCase } from '../ports/cases.ts';

/** A certificate as a list shows it. */
export function rowView(certificate: Certificate, today: LocalDate): CertificateRowView {
  const { number, name, item, holder, status, issuedOn, validUntil, renewalDays } = certificate;
  const ahead = status === 'valid' && validUntil !== undefined;
  return {
    ...{ number, name, item, holder: holder.name, status, issuedOn },
    ...(validUntil && { validUntil }),
    ...(ahead && { daysLeft: daysBetween(today, validUntil), renewBy: addDays(validUntil, -renewalDays) }),
    case: certificate.case,
    caseNumber: certificate.caseNumber,
  };
}

export function certificateView(
  certificate: Certificate,
  open: OpenCase | null,
  today: LocalDate,
): Omit<CertificateView, 'acts'> {
  return {
    ...rowView(certificate, today),
    ...(open && { open: { id: open.id, number: open.number, item: open.item.name } }),
    history: certificate.history.toSorted((a, b) => (a.at < b.at ? -1 : 1)).map(historyView),
  };
}

function historyView({ key: _, basis, ...row }: CertificateRow): CertificateView['history'][number] {
  return { ...row, ...(basis && { basis: citationWords(basis).zh }) };
}
