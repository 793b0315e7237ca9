import { extensions } from './runtime/index.ts';
import { createAuditTrail } from './services/audit/trail.ts';
import type { Definitions } from './services/definition-files.ts';
import { createDefinitionCatalog } from './services/definitions/catalog.ts';
import { createStandIns } from './services/delegations/stand-ins.ts';
import { checkLists, loadLists } from './services/definitions/load-lists.ts';
import { emptyReport, type LoadContext, type LoadReport } from './services/definitions/load-report.ts';
import { createItemChecks } from './services/items/item-checks.ts';
import { loadItems } from './services/items/load-items.ts';
import { createPublishedItems } from './services/items/published.ts';
import { createSessions } from './services/sessions/sessions.ts';
import type { Stores } from './storage/stores.ts';

/** Services that others stand on, wired. */
export function wireCore(stores: Stores) {
  const catalog = createDefinitionCatalog(stores.definitions);
  const { files, accounts, delegations } = stores;
  return {
    catalog,
    audit: createAuditTrail(stores.audit),
    standIns: createStandIns({ delegations, accounts }),
    sessions: createSessions(stores.sessions, accounts),
    published: createPublishedItems(stores.items),
    checks: createItemChecks({ catalog, files, accounts, items: stores.items, extensions }),
  };
}
export type Core = ReturnType<typeof wireCore>;

/** Takes definitions from files into the database: lists all or none, items one by one. */
export async function loadDefinitions(
  { lists, bundles }: Definitions,
  { definitions, items, files }: Stores,
  { catalog, checks }: Core,
  context: LoadContext,
): Promise<LoadReport> {
  const report = emptyReport();
  for (const finding of checkLists(await catalog.lists(context.workspace), lists)) {
    report.refused.push({ address: finding.path, findings: [finding] });
  }
  if (report.refused.length > 0) return report;
  await loadLists(definitions, lists, context, report);
  catalog.changed(context.workspace);
  await loadItems(bundles, { items, files, checks }, context, report);
  return report;
}
