import type { ItemBundle } from '../../definition/kinds/item-bundle.ts';
import type { CertificateRef, LocalDate } from '../case.ts';
import { daysBetween } from '../clock/local-date.ts';
import { type Refusal, refuse } from '../refusal.ts';

/**
 * Whether a case names the certificate it is about: 变更, 延续, 补办, 撤销, 注销 need one of the right item, a new
 * application has none. 延续 is asked for in time before it expires (行政许可法 第五十条: thirty days, unless the item says
 * otherwise); an expired certificate is not renewed.
 */
export function subjectFault(
  { item }: ItemBundle,
  subject: CertificateRef | undefined,
  today: LocalDate,
): Refusal | undefined {
  if (item.handling === 'new')
    return subject === undefined ? undefined : refuse('subject.not-expected', '/subject');
  if (subject === undefined) return refuse('subject.required', '/subject');
  if (item.certificateOf !== undefined && subject.item !== item.certificateOf) {
    return refuse('subject.other-item', '/subject', { number: subject.number });
  }
  if (item.handling !== 'renewal' || subject.validUntil === undefined) return undefined;
  const left = daysBetween(today, subject.validUntil);
  return left < item.renewalDays
    ? refuse('subject.renewal-late', '/subject', { days: item.renewalDays, validUntil: subject.validUntil })
    : undefined;
}
