import { isDeepStrictEqual } from 'node:util';
import type { ListRow } from '../../contract/admin.ts';
import type { Finding } from '../../definition/finding.ts';
import {
  checkListDefinition,
  hasErrors,
  isReferenced,
  parseDefinition,
  type Use,
} from '../../definition/index.ts';
import type { ItemBundle } from '../../definition/kinds/item-bundle.ts';
import type { ListDefinition, ListKind } from '../../definition/kinds/index.ts';
import { Rejected } from '../../errors/rejected.ts';
import { may } from '../abilities.ts';
import type { AuditTrail } from '../audit/trail.ts';
import type { CallContext } from '../context.ts';
import type { CurrentBundles } from '../items/current-bundles.ts';
import type { AccountStore } from '../ports/accounts.ts';
import type { Body, DefinitionQuery, DefinitionStore, StoredDefinition } from '../ports/definitions.ts';
import type { DefinitionCatalog } from './catalog.ts';
import { vanishedPosts } from './department-posts.ts';

export interface DefinitionLists {
  page(
    kind: ListKind,
    query: DefinitionQuery,
    context: CallContext,
  ): Promise<{ rows: ListRow[]; total: number }>;
  read(kind: ListKind, key: string, context: CallContext): Promise<ListRow>;
  create(kind: ListKind, body: unknown, context: CallContext): Promise<ListRow>;
  save(
    kind: ListKind,
    key: string,
    input: { body: unknown; revision: number },
    context: CallContext,
  ): Promise<ListRow>;
  remove(kind: ListKind, key: string, context: CallContext): Promise<void>;
}

interface Needs {
  definitions: DefinitionStore;
  bundles: CurrentBundles;
  accounts: AccountStore;
  catalog: DefinitionCatalog;
  audit: AuditTrail;
  /** The calendar of a year, or a department's thresholds (null), are others now: open cases are counted again. */
  daysChanged(calendar: string | null, by: string): Promise<void>;
}

/** Definitions kept in lists: read by all staff, changed by administrators, one at a time under a revision. */
export function createDefinitionLists(needs: Needs): DefinitionLists {
  const { definitions, bundles, accounts, catalog } = needs;

  const usesOf = async (
    workspace: string,
    kind: ListKind,
    key: string,
    known?: ItemBundle[],
  ): Promise<Use[]> =>
    isReferenced(kind, key, known ?? (await bundles.all(workspace)), await catalog.lists(workspace));

  const admit = async (workspace: string, kind: ListKind, input: unknown): Promise<ListDefinition> => {
    const parsed = parseDefinition(kind, input);
    if (!parsed.ok) throw refused(parsed.findings);
    const findings = checkListDefinition(kind, parsed.value, await catalog.lists(workspace));
    if (hasErrors(findings)) throw refused(findings);
    return parsed.value;
  };
  const row = ({ kind: _, ...definition }: StoredDefinition, usedBy?: number): ListRow => ({
    ...definition,
    body: definition.body as ListRow['body'],
    usedBy,
  });
  /** What follows every change, once it is stored. */
  const changed = async (
    context: CallContext,
    act: Parameters<AuditTrail['record']>[1],
    { kind, key, body }: StoredDefinition,
    before?: StoredDefinition,
  ): Promise<void> => {
    catalog.changed(context.workspace);
    await needs.audit.record(context, act, { type: kind, id: key, name: String(body['name'] ?? key) });
    const by = context.principal?.name ?? '';
    if (kind === 'calendar') await needs.daysChanged(key, by);
    const isMoved = !isDeepStrictEqual(before?.body['warnings'], body['warnings']);
    if (kind === 'department' && before && isMoved) await needs.daysChanged(null, by);
  };

  return {
    async page(kind, query, { workspace }) {
      const [{ rows, total }, known] = await Promise.all([
        definitions.page(workspace, kind, query),
        bundles.all(workspace),
      ]);
      const counted = rows.map(async (definition) =>
        row(definition, (await usesOf(workspace, kind, definition.key, known)).length),
      );
      return { rows: await Promise.all(counted), total };
    },
    async read(kind, key, { workspace }) {
      const definition = await definitions.read(workspace, kind, key);
      if (!definition) throw new Rejected('record.absent');
      return row(definition, (await usesOf(workspace, kind, key)).length);
    },
    async create(kind, input, context) {
      const { workspace } = context;
      const value = await admit(workspace, kind, input);
      const definition = stored(kind, value, 1, context);
      if (!(await definitions.insert(workspace, definition))) {
        throw new Rejected('definition.exists', { path: '/key', params: { key: value.key } });
      }
      await changed(context, 'definition-created', definition);
      return row(definition, 0);
    },
    async save(kind, key, { body, revision }, context) {
      const { workspace, principal } = context;
      const before = await definitions.read(workspace, kind, key);
      if (!before) throw new Rejected('record.absent');
      if (!principal || !may(principal.ability, 'update', 'Definition', { kind, key })) {
        throw new Rejected('definition.not-yours');
      }
      const value = await admit(workspace, kind, body);
      if (value.key !== key) throw new Rejected('definition.key-fixed', { path: '/body/key' });
      const gone = await vanishedPosts(before, value, await bundles.all(workspace), (posts) =>
        accounts.holders(workspace, posts),
      );
      if (gone.length > 0) throw new Rejected('definition.used', { findings: gone });
      const after = stored(kind, value, revision + 1, context);
      if (!(await definitions.replace(workspace, after, revision))) throw new Rejected('draft.stale');
      await changed(context, 'definition-changed', after, before);
      return row(after, (await usesOf(workspace, kind, key)).length);
    },
    async remove(kind, key, context) {
      const { workspace } = context;
      const definition = await definitions.read(workspace, kind, key);
      if (!definition) throw new Rejected('record.absent');
      const uses = await usesOf(workspace, kind, key);
      if (uses.length > 0) throw new Rejected('definition.used', { findings: uses.map(useFinding) });
      if (kind === 'department') await refuseStaffed(workspace, key);
      await definitions.remove(workspace, kind, key);
      await changed(context, 'definition-deleted', definition);
    },
  };

  async function refuseStaffed(workspace: string, department: string): Promise<void> {
    const { total } = await accounts.page(workspace, { department, page: 1, size: 1 });
    if (total > 0) throw new Rejected('definition.department-staffed', { params: { count: total } });
  }
}

function stored(
  kind: ListKind,
  value: ListDefinition,
  revision: number,
  context: CallContext,
): StoredDefinition {
  return {
    kind,
    key: value.key,
    revision,
    body: value as unknown as Body,
    updatedAt: context.now,
    updatedBy: context.principal?.name ?? '',
  };
}

function refused(findings: Finding[]): Rejected {
  return new Rejected('definition.refused', { path: findings[0]?.path, findings });
}

const useFinding = (use: Use): Finding => ({
  code: 'definition.used',
  severity: 'error',
  path: use.path,
  message: use.title,
});
