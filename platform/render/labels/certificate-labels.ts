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

/** What was done to a certificate. */
export const CERTIFICATE_ACTION = labelSet({
  issue: ['核发', 'Issued'],
  replace: ['变更', 'Changed'],
  renew: ['延续', 'Renewed'],
  reissue: ['补办', 'Reissued'],
  revoke: ['撤销', 'Revoked'],
  cancel: ['注销', 'Cancelled'],
  expire: ['到期', 'Expired'],
});
