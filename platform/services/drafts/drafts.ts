import { randomUUID } from 'node:crypto';
import type { DraftView } from '../../contract/hall.ts';
import { Rejected } from '../../errors/rejected.ts';
import { fieldsOf } from '../../definition/index.ts';
import type { ItemBundle } from '../../definition/kinds/item-bundle.ts';
import type { FormData, Instant } from '../../runtime/index.ts';
import { principalOf } from '../cases/access.ts';
import { later, localDate } from '../clock.ts';
import type { CallContext } from '../context.ts';
import type { DefinitionCatalog } from '../definitions/catalog.ts';
import { checkTypes } from '../forms/check-types.ts';
import { admitUpload, openUpload, storeUpload, type Uploaded } from '../forms/upload.ts';
import type { PublishedItem, PublishedItems } from '../items/published.ts';
import type { AccountStore } from '../ports/accounts.ts';
import type { DraftChange, DraftStore, StoredDraft } from '../ports/drafts.ts';
import type { FileStore } from '../ports/files.ts';
import { audiencesOf } from '../hall/audiences.ts';
import { chosenOf, stillOffered } from './choices.ts';
import { draftView } from './draft-view.ts';
import { keptSources, prefill } from './prefill.ts';

const LIFE_MS = 30 * 24 * 3600_000;
const MOST_DRAFTS = 50;

export interface DraftNeeds {
  drafts: DraftStore;
  accounts: AccountStore;
  published: PublishedItems;
  catalog: DefinitionCatalog;
  files: FileStore;
}
export interface OpenedDraft {
  draft: StoredDraft;
  published: PublishedItem;
  /** The item had a new version; the draft was carried over to it just now. */
  carried: boolean;
}

export interface Drafts {
  list(context: CallContext): Promise<{ rows: DraftRow[] }>;
  create(item: string, context: CallContext, certificate?: string): Promise<DraftView>;
  read(id: string, context: CallContext): Promise<DraftView>;
  save(id: string, input: DraftInput, context: CallContext): Promise<DraftView>;
  remove(id: string, context: CallContext): Promise<void>;
  upload(id: string, material: string, file: Uploaded, context: CallContext): Promise<DraftView>;
  removeFile(id: string, file: string, context: CallContext): Promise<DraftView>;
  openFile(id: string, file: string, context: CallContext): ReturnType<typeof openUpload>;
  /** The draft and the version it is filled in for, carried over to a new one where need be. */
  open(id: string, context: CallContext): Promise<OpenedDraft>;
}
/** What the applicant has filled in and chosen; left out: as it was. */
interface DraftInput {
  data: FormData;
  revision: number;
  commitment?: boolean;
  deferred?: string[];
  certificate?: string;
}
interface DraftRow {
  id: string;
  item: { key: string; name: string };
  savedAt: string;
  expiresOn: string;
}

/** Applications being filled in: prefilled, saved as one types, checked and handed in elsewhere. */
export function createDrafts(needs: DraftNeeds): Drafts {
  const { drafts, files, published } = needs;

  const open = async (id: string, context: CallContext): Promise<OpenedDraft> => {
    const { workspace, now } = context;
    const draft = await drafts.read(workspace, principalOf(context).account, id);
    if (!draft) throw new Rejected('record.absent');
    if (draft.expiresAt <= now) throw new Rejected('draft.expired');
    const current = await published.current(workspace, draft.item.key);
    if (!current) throw new Rejected('item.retired');
    if (current.version === draft.item.version) return { draft, published: current, carried: false };
    return {
      draft: await change(draft, carryOver(draft, current), context),
      published: current,
      carried: true,
    };
  };
  /** A draft that was handed in is a case now. */
  const openUnsent = async (id: string, context: CallContext): Promise<OpenedDraft> => {
    const opened = await open(id, context);
    if (opened.draft.caseNumber) throw new Rejected('record.absent');
    return opened;
  };
  const change = async (
    draft: StoredDraft,
    changed: Omit<DraftChange, 'savedAt'>,
    { workspace, now }: CallContext,
  ): Promise<StoredDraft> => {
    const saved = await drafts.change(workspace, draft, {
      ...changed,
      savedAt: now,
      expiresAt: later(now, LIFE_MS),
    });
    if (!saved) throw new Rejected('draft.stale', { path: '/revision' });
    return saved;
  };
  const view = (
    { draft, published: { bundle } }: Pick<OpenedDraft, 'draft' | 'published'>,
    context: CallContext,
  ) => draftView(draft, bundle, applicantOf(context));

  return {
    open,
    async list(context) {
      const found = await drafts.list(context.workspace, principalOf(context).account);
      const live = found.filter((draft) => !draft.caseNumber && draft.expiresAt > context.now);
      return {
        rows: live.map(({ id, item, savedAt, expiresAt }) => ({
          id,
          item: { key: item.key, name: item.name },
          savedAt,
          expiresOn: localDate(expiresAt),
        })),
      };
    },
    async create(item, context, certificate) {
      const current = await published.current(context.workspace, item);
      if (!current) throw new Rejected('record.absent', { path: '/item' });
      await admitApplicant(needs, current.bundle, context);
      const draft = await begin(needs, current, context, certificate);
      return view({ draft, published: current }, context);
    },
    async read(id, context) {
      return view(await openUnsent(id, context), context);
    },
    async save(id, { data, revision, certificate, ...choices }, context) {
      const opened = await openUnsent(id, context);
      if (opened.draft.revision !== revision) {
        throw new Rejected(opened.carried ? 'draft.item-changed' : 'draft.stale', { path: '/revision' });
      }
      const typed = acceptable(opened.published.bundle, data);
      const sources = keptSources(opened.draft.sources, opened.draft.data, typed);
      const chosen = chosenOf(opened.published.bundle, choices);
      const draft = await change(
        opened.draft,
        {
          ...{ data: typed, sources, ...chosen },
          ...(certificate !== undefined && { certificate }),
        },
        context,
      );
      return view({ ...opened, draft }, context);
    },
    async remove(id, context) {
      const { account } = principalOf(context);
      if (!(await drafts.remove(context.workspace, account, id))) throw new Rejected('record.absent');
    },
    async upload(id, key, file, context) {
      const opened = await openUnsent(id, context);
      const material = opened.published.bundle.materials.find((one) => one.key === key);
      if (!material) throw new Rejected('record.absent', { path: '/material' });
      admitUpload(material, file, opened.draft.files.filter((one) => one.material === key).length);
      const stored = await storeUpload(files, context.workspace, file, context.now);
      const all = [...opened.draft.files, { material: key, file: stored }];
      const draft = await change(opened.draft, { files: all }, context);
      return view({ ...opened, draft }, context);
    },
    async removeFile(id, file, context) {
      const opened = await openUnsent(id, context);
      const kept = opened.draft.files.filter((one) => one.file.id !== file);
      if (kept.length === opened.draft.files.length) throw new Rejected('record.absent');
      const draft = await change(opened.draft, { files: kept }, context);
      return view({ ...opened, draft }, context);
    },
    async openFile(id, file, context) {
      const { draft } = await openUnsent(id, context);
      const found = draft.files.find((one) => one.file.id === file);
      if (!found) throw new Rejected('record.absent');
      return openUpload(files, context.workspace, found.file);
    },
  };
}

export function applicantOf(context: CallContext): { kind: 'person' | 'enterprise'; name: string } {
  const { kind, name } = principalOf(context);
  return { kind: kind === 'enterprise' ? 'enterprise' : 'person', name };
}

/** 办理形式 (GB/T 39046 A.5) by which an application is handed in here. */
const ONLINE: readonly string[] = ['2', '3'];

async function admitApplicant(needs: DraftNeeds, bundle: ItemBundle, context: CallContext): Promise<void> {
  const lists = await needs.catalog.lists(context.workspace);
  const audiences = audiencesOf(bundle.item.objects, lists['service-object']);
  if (!audiences.includes(applicantOf(context).kind))
    throw new Rejected('application.audience', { path: '/item' });
  if (!bundle.item.channels.some((channel) => ONLINE.includes(channel)))
    throw new Rejected('submit.channel-unavailable', { path: '/item' });
}

async function begin(
  { drafts, accounts }: DraftNeeds,
  { bundle, version }: PublishedItem,
  context: CallContext,
  certificate?: string,
): Promise<StoredDraft> {
  const { workspace, now } = context;
  const principal = principalOf(context);
  if (
    (await drafts.list(workspace, principal.account)).filter((one) => !one.caseNumber).length >= MOST_DRAFTS
  ) {
    throw new Rejected('draft.too-many', { params: { most: MOST_DRAFTS } });
  }
  const account = await accounts.byId(workspace, principal.account);
  const filled = account ? prefill(bundle.form, account) : { data: {}, sources: {} };
  const draft: StoredDraft = {
    id: randomUUID(),
    account: principal.account,
    item: { key: bundle.item.key, name: bundle.item.name, version },
    data: checkTypes(bundle.form, filled.data).data,
    sources: filled.sources,
    files: [],
    ...(certificate && { certificate }),
    revision: 1,
    savedAt: now,
    expiresAt: later(now, LIFE_MS),
    caseId: randomUUID(),
  };
  await drafts.insert(workspace, draft);
  return draft;
}

/** What may be kept of unfinished data: any of the form's fields, each of its type. */
function acceptable(bundle: ItemBundle, data: FormData): FormData {
  const { data: typed, problems } = checkTypes(bundle.form, data);
  const [first] = problems;
  if (!first) return typed;
  const findings = problems.slice(0, 100).map(({ path, message }) => ({
    code: 'draft.data',
    severity: 'error' as const,
    path: `/data${path}`,
    message,
  }));
  throw new Rejected('draft.data', { path: `/data${first.path}`, findings });
}

/** The draft for a new version of its item: what the new form and list still ask for stays. */
function carryOver(draft: StoredDraft, { bundle, version }: PublishedItem): Omit<DraftChange, 'savedAt'> {
  const fields = new Set(fieldsOf(bundle.form).map((field) => field.key));
  const known = Object.fromEntries(Object.entries(draft.data).filter(([key]) => fields.has(key)));
  const materials = new Set(bundle.materials.map((material) => material.key));
  return {
    item: { key: bundle.item.key, name: bundle.item.name, version },
    data: checkTypes(bundle.form, known).data,
    files: draft.files.filter((one) => materials.has(one.material)),
    ...stillOffered(bundle, draft),
  };
}

/** For sweeping: drafts nobody came back to. */
export function sweepDrafts(
  drafts: DraftStore,
  workspace: string,
  now: () => Instant,
): () => Promise<number> {
  return () => drafts.removeExpired(workspace, now());
}
