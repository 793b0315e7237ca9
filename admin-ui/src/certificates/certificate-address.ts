export const CERTIFICATE_TONE = {
  valid: 'ok',
  replaced: 'plain',
  expired: 'warn',
  revoked: 'bad',
  cancelled: 'plain',
} as const;

export const certificateAddress = (number: string): string => `/certificates/${encodeURIComponent(number)}`;
