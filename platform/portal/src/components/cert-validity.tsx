import type { CertificateRowView } from '../../../contract/certificates.ts';
import { formatDate } from '../../../render/format/date.ts';
import { useLanguage } from '../../../render/i18n/language-provider.tsx';
import { useText } from '../i18n/index.ts';
import { Icon } from './icon.tsx';

/** From so many days before its end a certificate is worth a thought. */
const SOON = 90;

/** Until when a certificate is valid: date, days left in words and colour, and until when it can be renewed. */
export function CertValidity({ certificate }: { certificate: CertificateRowView }) {
  const { certificates: text } = useText();
  const language = useLanguage();
  const { validUntil, daysLeft, renewBy, status } = certificate;
  if (!validUntil) return status === 'valid' ? <p>{text.forGood}</p> : null;
  const until = text.until(formatDate(validUntil, language));
  if (daysLeft === undefined) return <p className="mute">{until}</p>;
  const soon = daysLeft <= SOON;
  return (
    <>
      <p className={daysLeft < 0 ? 'left bad' : soon ? 'left warn' : 'left ok'}>
        <Icon name={soon ? 'warn' : 'clock'} size="s" />
        {until}
        {text.comma}
        {daysLeft < 0 ? text.past : text.left(daysLeft)}
      </p>
      {soon && renewBy && <p className="mute">{text.renewBy(formatDate(renewBy, language))}</p>}
    </>
  );
}
