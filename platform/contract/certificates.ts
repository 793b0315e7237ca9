import { z } from 'zod';
import { bilingual } from '../definition/finding.ts';
import { caseSummary } from './case-view.ts';
import { defineRoute, keyParams, page, pageQuery } from './route.ts';

const certificateStatus = z.enum(['valid', 'replaced', 'expired', 'revoked', 'cancelled']);

/** 证照: one certificate in a list. */
export const certificateRow = z.object({
  number: z.string(),
  name: z.string(),
  item: z.object({ key: z.string(), name: z.string(), department: z.string() }),
  holder: z.string(),
  status: certificateStatus,
  issuedOn: z.string(),
  validUntil: z.string().optional(),
  /** Calendar days to the last valid day of a valid certificate; negative while a renewal keeps it alive. */
  daysLeft: z.int().optional(),
  /** Last day on which renewal can be asked for, of a valid certificate. */
  renewBy: z.string().optional(),
  /** The case that issued it. */
  case: z.string(),
  caseNumber: z.string(),
});
export type CertificateRowView = z.infer<typeof certificateRow>;

export const certificateView = certificateRow.extend({
  /** The open case about it, where there is one. */
  open: z.object({ id: z.string(), number: z.string(), item: z.string() }).optional(),
  /** 依职权: items by which the office can revoke or cancel it now, with the form each asks for. */
  acts: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      nameEn: z.string().optional(),
      handling: z.string(),
      form: z.unknown(),
    }),
  ),
  history: z.array(
    z.object({
      at: z.string(),
      action: z.enum(['issue', 'replace', 'renew', 'reissue', 'revoke', 'cancel', 'expire']),
      case: z.string().optional(),
      caseNumber: z.string().optional(),
      /** The other certificate: what took its place, or what it took the place of. */
      other: z.string().optional(),
      reason: z.string().optional(),
      basis: z.string().optional(),
    }),
  ),
});
export type CertificateView = z.infer<typeof certificateView>;

/** A certificate an application may be about; `unusable` says why it may not now. */
export const certificateChoice = certificateRow.extend({
  unusable: z.object({ code: z.string(), reason: bilingual }).optional(),
});
export type CertificateChoice = z.infer<typeof certificateChoice>;

const query = pageQuery.extend({ status: certificateStatus.optional() });

export const certificateRoutes = {
  myCertificates: defineRoute({
    method: 'GET',
    path: '/my/certificates',
    tag: 'my',
    summary: { zh: '我的证照', en: 'My certificates' },
    access: 'applicant',
    query,
    response: page(certificateRow),
  }),
  certificateChoices: defineRoute({
    method: 'GET',
    path: '/my/items/:key/certificates',
    tag: 'my',
    summary: {
      zh: '申请变更、延续、补办、注销时可选的证照',
      en: 'My certificates an application of the item can be about (change, renewal, reissue, cancellation)',
    },
    access: 'applicant',
    params: keyParams,
    response: z.object({ handling: z.string(), rows: z.array(certificateChoice) }),
  }),
  officeCertificates: defineRoute({
    method: 'GET',
    path: '/office/certificates',
    tag: 'office',
    summary: { zh: '证照库', en: 'Register of certificates (those this account may see)' },
    access: 'staff',
    query: query.extend({ item: z.string().max(80).optional() }),
    response: page(certificateRow),
  }),
  officeCertificate: defineRoute({
    method: 'GET',
    path: '/office/certificates/:number',
    tag: 'office',
    summary: { zh: '证照详情', en: 'One certificate with its history' },
    access: 'staff',
    params: z.object({ number: z.string().min(1).max(100) }),
    response: certificateView,
  }),
  beginOfficeCase: defineRoute({
    method: 'POST',
    path: '/office/cases',
    tag: 'office',
    summary: {
      zh: '依职权立案（撤销、注销证照）',
      en: 'Begin a case of the office itself: revoke or cancel a certificate',
    },
    access: 'staff',
    body: z.strictObject({
      item: z.string().max(80),
      certificate: z.string().min(1).max(100),
      form: z.record(z.string(), z.json()),
    }),
    response: caseSummary,
    idempotent: true,
  }),
};
