import type { CertificateView } from '../../contract/certificates.ts';
import type { Handling } from '../../definition/kinds/item.ts';
import type { ItemBundle } from '../../definition/kinds/item-bundle.ts';
import type { Certificate } from '../ports/certificates.ts';

/** 撤销 (行政许可法 第六十九条) and 注销 (第七十条) are what the office may begin itself. */
const BEGUN: readonly Handling[] = ['revocation', 'cancellation'];
/** 办理形式 其他: the channel of cases the office begins. */
const OFFICE_CHANNEL = '9';

/** Items by which the office can revoke or cancel a certificate, with the form each asks for. */
export function officeActs(
  bundles: readonly ItemBundle[],
  certificate: Pick<Certificate, 'item' | 'status'>,
): CertificateView['acts'] {
  const alive = certificate.status === 'valid';
  return bundles
    .filter(({ item }) => BEGUN.includes(item.handling) && item.channels.includes(OFFICE_CHANNEL))
    .filter(({ item }) => item.certificateOf === undefined || item.certificateOf === certificate.item.key)
    .filter(({ item }) => alive || (item.handling === 'cancellation' && certificate.status === 'expired'))
    .sort((a, b) => BEGUN.indexOf(a.item.handling) - BEGUN.indexOf(b.item.handling))
    .map(({ item: { key, name, nameEn, handling }, form }) => ({
      key,
      name,
      ...(nameEn && { nameEn }),
      handling,
      form,
    }));
}
