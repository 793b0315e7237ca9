import type { Finding } from '../../definition/finding.ts';
import { checkBundle, fileRefsOf, normaliseForm, parseBundle } from '../../definition/index.ts';
import type { ItemBundle } from '../../definition/kinds/item-bundle.ts';
import type { Catalog, Extensions } from '../../definition/lint/extensions.ts';
import { Rejected } from '../../errors/rejected.ts';
import type { DefinitionCatalog } from '../definitions/catalog.ts';
import type { AccountStore } from '../ports/accounts.ts';
import type { FileStore } from '../ports/files.ts';
import type { ItemStore } from '../ports/items.ts';
import { assignedPosts } from './item-state.ts';
import { placeNames } from './place-names.ts';

export interface ItemChecks {
  /**
   * The bundle somebody wants stored, checked by everything that guards storing, and all findings publishing would
   * have. Refuses what may not be stored. Every path a bundle can come by goes through here.
   */
  admit(workspace: string, input: unknown): Promise<{ bundle: ItemBundle; findings: Finding[] }>;
  /** Everything publishing looks at. */
  publish(workspace: string, bundle: ItemBundle): Promise<Finding[]>;
}

interface Needs {
  catalog: DefinitionCatalog;
  files: FileStore;
  accounts: AccountStore;
  items: Pick<ItemStore, 'summary'>;
  extensions: Extensions;
}

/** The checks of a bundle: those of its definition, and those only the database can answer. */
export function createItemChecks({ catalog, files, accounts, items, extensions }: Needs): ItemChecks {
  const missingFiles = async (workspace: string, bundle: ItemBundle): Promise<Finding[]> => {
    const found = await Promise.all(
      fileRefsOf(bundle).map(async ({ ref, path }) => {
        const stored = await files.stat(workspace, ref.sha256);
        const same = stored?.size === ref.size && stored.contentType === ref.contentType;
        return same ? [] : [missingFile(ref.name, path)];
      }),
    );
    return found.flat();
  };
  const vacantPosts = async (workspace: string, bundle: ItemBundle): Promise<Finding[]> => {
    const posts = assignedPosts(bundle);
    const held = new Set<string>();
    for (const holder of await accounts.holders(workspace, posts)) {
      for (const post of holder.posts) held.add(`${holder.department}/${post}`);
    }
    const vacant = posts.filter(({ department, post }) => !held.has(`${department}/${post}`));
    if (vacant.length === 0) return [];
    const names = placeNames((await catalog.lists(workspace)).department, bundle.item.department);
    return vacant.map((assigned) => vacantPost(assigned, names));
  };
  /** The lists, and whether the item whose certificate a bundle is about exists. */
  const knownTo = async (workspace: string, { item }: ItemBundle): Promise<Catalog> => {
    const lists = await catalog.catalog(workspace);
    const { certificateOf: other } = item;
    if (other === undefined) return lists;
    return { ...lists, items: new Set((await items.summary(workspace, other)) ? [other] : []) };
  };
  const publish = async (workspace: string, bundle: ItemBundle): Promise<Finding[]> => {
    const known = await knownTo(workspace, bundle);
    const [missing, vacant] = await Promise.all([
      missingFiles(workspace, bundle),
      vacantPosts(workspace, bundle),
    ]);
    return [...missing, ...checkBundle(bundle, known, extensions, 'publish'), ...vacant];
  };

  return {
    publish,
    async admit(workspace, input) {
      const parsed = parseBundle(withPlainForm(input));
      if (!parsed.ok) throw refused(parsed.findings);
      const bundle = parsed.value;
      const known = await catalog.catalog(workspace);
      const guarding = [
        ...(await missingFiles(workspace, bundle)),
        ...checkBundle(bundle, known, extensions, 'save'),
      ].filter(({ severity }) => severity === 'error');
      if (guarding.length > 0) throw refused(guarding);
      return { bundle, findings: await publish(workspace, bundle) };
    },
  };
}

function refused(findings: Finding[]): Rejected {
  return new Rejected('definition.refused', { path: `/bundle${findings[0]?.path ?? ''}`, findings });
}

/** The form builder's noise goes before the checks, so that an author is not told of what they did not write. */
function withPlainForm(input: unknown): unknown {
  if (typeof input !== 'object' || input === null || !Object.hasOwn(input, 'form')) return input;
  return { ...input, form: normaliseForm((input as { form: unknown }).form) };
}

const missingFile = (name: string, path: string): Finding => ({
  code: 'file-missing',
  severity: 'error',
  path,
  message: {
    zh: `文件“${name}”不在系统中，请重新上传`,
    en: `The file "${name}" is not in the system; upload it again`,
  },
});

function vacantPost(
  { department, post, path, step }: ReturnType<typeof assignedPosts>[number],
  names: ReadonlyMap<string, string>,
): Finding {
  const address = `${department}/${post}`;
  return {
    code: 'post-vacant',
    severity: 'warning',
    path,
    message: {
      zh: `步骤“${step}”的岗位“${names.get(address) ?? address}”还没有在岗人员，办件会停在这里；请先给岗位配人`,
      en: `Nobody holds the post ${address} of the step "${step}": cases would wait there. Give the post to somebody`,
    },
  };
}
