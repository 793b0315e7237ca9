import type { Finding } from '../../definition/finding.ts';
import { canonicalJson, checkListDefinition, type ListDefinitions } from '../../definition/index.ts';
import { LIST_KINDS, type ListDefinition, type ListKind } from '../../definition/kinds/index.ts';
import type { Body, DefinitionStore } from '../ports/definitions.ts';
import type { LoadContext, LoadReport } from './load-report.ts';

/** All lists with the incoming definitions laid over the stored ones: what each is checked against. */
function merged(stored: ListDefinitions, incoming: ListDefinitions): ListDefinitions {
  const merge = (kind: ListKind): ListDefinition[] => {
    const byKey = new Map<string, ListDefinition>();
    for (const one of [...stored[kind], ...incoming[kind]]) byKey.set(one.key, one);
    return [...byKey.values()];
  };
  return Object.fromEntries(LIST_KINDS.map((kind) => [kind, merge(kind)])) as unknown as ListDefinitions;
}

/** Findings of every incoming list definition, each with `kind/key#` before its pointer. */
export function checkLists(stored: ListDefinitions, incoming: ListDefinitions): Finding[] {
  const all = merged(stored, incoming);
  return LIST_KINDS.flatMap((kind) =>
    (incoming[kind] as ListDefinition[]).flatMap((value) =>
      checkListDefinition(kind, value as never, all).map((finding) => ({
        ...finding,
        path: `${kind}/${value.key}#${finding.path}`,
      })),
    ),
  );
}

/** Stores list definitions that are new or differ; repeating it changes nothing. */
export async function loadLists(
  store: DefinitionStore,
  lists: ListDefinitions,
  { workspace, now, by }: LoadContext,
  report: LoadReport,
): Promise<void> {
  const known = new Map((await store.all(workspace)).map((one) => [`${one.kind}/${one.key}`, one]));
  const write = async (kind: ListKind, value: ListDefinition): Promise<void> => {
    const address = `${kind}/${value.key}`;
    const before = known.get(address);
    const body = value as unknown as Body;
    if (before && canonicalJson(before.body, kind) === canonicalJson(body, kind)) {
      report.same.push(address);
      return;
    }
    const revision = (before?.revision ?? 0) + 1;
    const definition = { kind, key: value.key, revision, body, updatedAt: now, updatedBy: by };
    if (before) await store.replace(workspace, definition, before.revision);
    else await store.insert(workspace, definition);
    (before ? report.changed : report.added).push(address);
  };
  await Promise.all(LIST_KINDS.flatMap((kind) => lists[kind].map((value) => write(kind, value))));
}
