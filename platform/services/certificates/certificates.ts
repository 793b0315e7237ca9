import type { CertificateChoice, CertificateRowView, CertificateView } from '../../contract/certificates.ts';
import { Rejected } from '../../errors/rejected.ts';
import { principalOf, visibleDepartments } from '../cases/access.ts';
import { certificateKey } from '../cases/start.ts';
import { localDate } from '../clock.ts';
import type { CallContext } from '../context.ts';
import type { PublishedItems } from '../items/published.ts';
import type { CaseStore } from '../ports/cases.ts';
import type { Certificate, CertificateStatus, CertificateStore } from '../ports/certificates.ts';
import { officeActs } from './office-acts.ts';
import { whyUnusable } from './subject.ts';
import { certificateView, rowView } from './views.ts';

/** More certificates of one kind than this nobody chooses from a list. */
const MOST_CHOICES = 200;

export interface CertificateNeeds {
  certificates: CertificateStore;
  cases: Pick<CaseStore, 'openWith' | 'untold'>;
  published: PublishedItems;
}
interface Page {
  page: number;
  size: number;
  sort?: string;
  q?: string;
  status?: CertificateStatus;
}
interface CertificatePage {
  rows: CertificateRowView[];
  total: number;
  page: number;
  size: number;
}

export interface Certificates {
  /** 我的证照 */
  mine(query: Page, context: CallContext): Promise<CertificatePage>;
  /** What an application of an item can be about, and why the rest cannot. */
  choices(item: string, context: CallContext): Promise<{ handling: string; rows: CertificateChoice[] }>;
  /** 证照库: those of the departments this account may see. */
  search(query: Page & { item?: string }, context: CallContext): Promise<CertificatePage>;
  view(number: string, context: CallContext): Promise<CertificateView>;
  /** A certificate this account may see; absent and forbidden look the same. */
  visible(number: string, context: CallContext): Promise<Certificate>;
}

/** Certificates for people to look at. */
export function createCertificates(needs: CertificateNeeds): Certificates {
  const { certificates, cases, published } = needs;

  const shown = async (
    query: Page & { item?: string; holder?: string; departments?: readonly string[] },
    { workspace, now }: CallContext,
  ): Promise<CertificatePage> => {
    const { rows, total } = await certificates.page(workspace, query);
    const today = localDate(now);
    return { rows: rows.map((row) => rowView(row, today)), total, page: query.page, size: query.size };
  };
  const visible = async (number: string, context: CallContext): Promise<Certificate> => {
    const departments = visibleDepartments(principalOf(context).ability);
    const found = await certificates.read(context.workspace, number);
    const seen = found && (departments === undefined || departments.includes(found.item.department));
    if (!seen) throw new Rejected('record.absent');
    return found;
  };

  return {
    visible,
    mine: (query, context) => shown({ ...query, holder: principalOf(context).account }, context),
    async search(query, context) {
      const departments = visibleDepartments(principalOf(context).ability);
      if (departments?.length === 0) return { rows: [], total: 0, page: query.page, size: query.size };
      return shown({ ...query, ...(departments && { departments }) }, context);
    },
    async view(number, context) {
      const certificate = await visible(number, context);
      const open = await cases.openWith(context.workspace, certificateKey(number));
      const all = open ? [] : await published.all(context.workspace);
      const acts = officeActs(
        all.map((one) => one.bundle),
        certificate,
      );
      return { ...certificateView(certificate, open, localDate(context.now)), acts };
    },
    async choices(key, context) {
      const { workspace, now } = context;
      const current = await published.current(workspace, key);
      if (!current) throw new Rejected('record.absent');
      const { handling, certificateOf } = current.bundle.item;
      if (handling === 'new') return { handling, rows: [] };
      const today = localDate(now);
      const held = await certificates.held(workspace, principalOf(context).account, {
        ...(certificateOf && { item: certificateOf }),
        statuses: handling === 'cancellation' ? ['valid', 'expired'] : ['valid'],
        limit: MOST_CHOICES,
      });
      const request = { workspace, bundle: current.bundle, today };
      const rows = await Promise.all(
        held.map(async (certificate): Promise<CertificateChoice> => {
          const why = await whyUnusable({ certificates, cases }, certificate, request);
          return {
            ...rowView(certificate, today),
            ...(why && { unusable: { code: why.code, reason: why.texts } }),
          };
        }),
      );
      return { handling, rows };
    },
  };
}
