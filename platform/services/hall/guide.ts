import type { ItemGuide } from '../../contract/hall.ts';
import { fileRefsOf, type ListDefinitions, walkSteps } from '../../definition/index.ts';
import type { ItemBundle } from '../../definition/kinds/item-bundle.ts';
import { Rejected } from '../../errors/rejected.ts';
import { later } from '../clock.ts';
import type { CallContext } from '../context.ts';
import type { DefinitionCatalog } from '../definitions/catalog.ts';
import { citationText, shortPostName } from '../cases/view/viewer.ts';
import type { PublishedItem, PublishedItems } from '../items/published.ts';
import type { CaseStore } from '../ports/cases.ts';
import type { FileStore } from '../ports/files.ts';
import { audiencesOf } from './audiences.ts';
import { durationsOf } from './durations.ts';
import { feeFormula } from './fee-formula.ts';
import { certificateActsOf } from './certificate-acts.ts';
import { guideTerms } from './guide-terms.ts';
import { remember } from './remember.ts';
import { named } from './search.ts';

const YEAR_MS = 365 * 24 * 3600_000;
const LOOKED_AT = 2000;
const FRESH_MS = 30_000;

export interface GuideNeeds {
  published: PublishedItems;
  catalog: DefinitionCatalog;
  cases: CaseStore;
  files: FileStore;
}
type Where = Pick<CallContext, 'workspace' | 'now'>;

export interface Guides {
  guide(key: string, context: Where): Promise<ItemGuide>;
  /** A blank form or sample of the published version. */
  file(key: string, sha256: string, context: Where): Promise<DownloadedFile>;
}
interface DownloadedFile {
  name: string;
  contentType: string;
  size: number;
  stream: NodeJS.ReadableStream;
  inline: boolean;
}

/** 办事指南: everything the law wants published, and how long it really took. */
export function createGuides({ published, catalog, cases, files }: GuideNeeds): Guides {
  const durations = remember(FRESH_MS, async (address: string, { workspace, now }: Where) => {
    const item = address.slice(workspace.length + 1);
    const closed = await cases.closed(workspace, { item, since: later(now, -YEAR_MS), limit: LOOKED_AT });
    return durationsOf(closed, await catalog.calendars(workspace));
  });
  const current = async (key: string, workspace: string): Promise<PublishedItem> => {
    const item = await published.current(workspace, key);
    if (!item) throw new Rejected('record.absent');
    return item;
  };
  const certificateItem = async ({ bundle }: PublishedItem, workspace: string) => {
    const key = bundle.item.certificateOf;
    const source = key === undefined ? null : await published.current(workspace, key);
    if (!source) return undefined;
    const { name, nameEn } = source.bundle.item;
    return { key: source.key, name, nameEn };
  };
  return {
    async guide(key, context) {
      const { workspace } = context;
      const item = await current(key, workspace);
      const [lists, took] = await Promise.all([
        catalog.lists(workspace),
        durations(`${workspace}/${key}`, context),
      ]);
      const [source, certificateActs] = await Promise.all([
        certificateItem(item, workspace),
        certificateActsOf(published, workspace, key),
      ]);
      return {
        ...guideOf(item, lists),
        ...(source && { certificateOf: source }),
        ...{ certificateActs, durations: took },
      };
    },
    async file(key, sha256, { workspace }) {
      const { bundle } = await current(key, workspace);
      const ref = fileRefsOf(bundle).find((one) => one.ref.sha256 === sha256)?.ref;
      const opened = ref && (await files.open(workspace, ref.sha256));
      if (!ref || !opened) throw new Rejected('record.absent');
      return {
        name: ref.name,
        contentType: ref.contentType,
        size: opened.size,
        stream: opened.stream,
        inline: false,
      };
    },
  };
}

/** The guide without what changes from day to day. Pure. */
function guideOf(
  { bundle, version, publishedAt }: PublishedItem,
  lists: ListDefinitions,
): Omit<ItemGuide, 'durations' | 'certificateOf' | 'certificateActs'> {
  const { item } = bundle;
  return {
    item,
    version,
    publishedAt,
    department: departmentOf(item.department, lists),
    type: named(lists['service-type'], item.type),
    themes: item.themes.map((key) => named(lists.theme, key)),
    objects: item.objects.map((key) => ({
      ...named(lists['service-object'], key),
      audience: lists['service-object'].find((one) => one.key === key)?.audience ?? 'person',
    })),
    materials: bundle.materials,
    steps: guideSteps(bundle, lists),
    fees: bundle.fees.map((fee) => ({
      key: fee.key,
      name: fee.name,
      standard: fee.standard,
      basis: citationText(fee.basis),
      formula: feeFormula(fee),
      waivers: fee.waivers.map((waiver) => `${waiver.name}：减 ${waiver.percent}%`),
    })),
    terms: guideTerms(bundle),
    audiences: audiencesOf(item.objects, lists['service-object']),
  };
}

function departmentOf(key: string, lists: ListDefinitions): ItemGuide['department'] {
  const found = lists.department.find((one) => one.key === key);
  const { name = key, nature = '1', address, phone, complaintPhone } = found ?? {};
  return { key, name, nature, address, phone, complaintPhone };
}

function guideSteps({ steps, item }: ItemBundle, lists: ListDefinitions): ItemGuide['steps'] {
  return walkSteps(steps).map(({ block: step, within }) => {
    const group = within.findLast((taken) => taken.type === 'parallel')?.block;
    const posts = step.assignees.map(({ department, post }) => {
      const own = department === '@item' || department === item.department;
      const place = { department: own ? item.department : department, post };
      const name = shortPostName(lists.department, place);
      return own ? name : `${named(lists.department, department).name} · ${name}`;
    });
    const { key, name, action, limitDays } = step;
    return { key, name, action, limitDays, who: posts.join('、') || '系统自动', ...(group && { group }) };
  });
}
