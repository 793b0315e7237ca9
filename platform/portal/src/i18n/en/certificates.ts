import type { SameShape } from '../../../../render/i18n/dictionary.ts';
import type * as zh from '../zh/certificates.ts';

export const certificates: SameShape<typeof zh.certificates> = {
  title: 'My certificates',
  nav: 'Certificates',
  filter: 'Filter by status',
  all: 'All',
  count: (n) => (n === 1 ? '1 certificate' : `${n} certificates`),
  none: 'No certificates yet',
  noneHint: 'When an application is granted, its certificate is kept here.',
  find: 'Find a service',
  issued: (date) => `issued ${date}`,
  forGood: 'valid without end',
  until: (date) => `valid until ${date}`,
  comma: ', ',
  left: (days) => (days === 1 ? '1 day left' : `${days} days left`),
  past: 'still valid while its renewal is decided',
  renewBy: (date) => `To renew it, apply by ${date}`,
  act: (handling) => `${handling}`,
  actFor: (handling, name) => `${handling}: ${name}`,
  toCase: 'The case that issued it',
  caseFor: (name) => `The case that issued it: ${name}`,
  choose: (handling) => `${handling}: which certificate?`,
  chooseMissing: 'Please choose a certificate first.',
  noChoice: (handling) => `${handling}: you have no certificate for it. First you need: `,
  subject: 'Certificate',
};
