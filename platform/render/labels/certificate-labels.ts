import { labelSet } from './label-set.ts';
import type { Tone } from './case-labels.ts';

/** 证照状态 */
export const CERTIFICATE_STATUS = labelSet({
  valid: ['有效', 'Valid'],
  replaced: ['已被替代', 'Replaced'],
  expired: ['已到期', 'Expired'],
  revoked: ['已撤销', 'Revoked'],
  cancelled: ['已注销', 'Cancelled'],
});
export const CERTIFICATE_STATUS_TONE: Readonly<Record<string, Tone>> = {
  valid: 'ok',
  replaced: 'info',
  expired: 'warn',
  revoked: 'bad',
  cancelled: 'bad',
};
