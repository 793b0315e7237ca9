import { z } from 'zod';
import type { Finding } from '../../../../platform/definition/finding.ts';
import { catalogOf, checkBundle } from '../../../../platform/definition/index.ts';
import type { ItemBundle } from '../../../../platform/definition/kinds/item-bundle.ts';
import type { Extensions } from '../../../../platform/definition/lint/extensions.ts';
import type { PostRole } from '../../../../platform/definition/kinds/department.ts';
import type { Catalog } from './catalog.ts';

/** Only the server knows the fee functions and the settings of step actions; it answers for them after each save. */
const SERVER_CODES: ReadonlySet<string> = new Set(['step-config']);
const ofServer = (finding: Finding): boolean =>
  finding.path.startsWith('/fees') || SERVER_CODES.has(finding.code);

function extensionsOf({ actions, feeFunctions }: Catalog): Extensions {
  return {
    stepActions: Object.fromEntries(
      actions.map(({ name, label, postRoles }) => [
        name,
        { name, label, postRoles: postRoles as PostRole[], config: z.unknown() },
      ]),
    ),
    feeFunctions: Object.fromEntries(
      feeFunctions.map(({ name, label }) => [
        name,
        { name, label, config: z.unknown(), fields: () => [], amount: () => ({ ok: true, fen: 0 }) },
      ]),
    ),
  };
}

function checkHere(bundle: ItemBundle, catalog: Catalog, stage: 'save' | 'publish'): Finding[] {
  const lists = catalogOf({
    theme: catalog.themes,
    'service-object': catalog.objects,
    'service-type': catalog.types,
    region: catalog.regions,
    department: catalog.departments,
  });
  return checkBundle(bundle, lists, extensionsOf(catalog), stage).filter((finding) => !ofServer(finding));
}

/** What the checks say of the bundle as it stands on the screen, before anything is saved. */
export const liveFindings = (bundle: ItemBundle, catalog: Catalog, server: readonly Finding[]): Finding[] => [
  ...checkHere(bundle, catalog, 'publish'),
  ...server.filter(ofServer),
];

/** Whether the server would refuse to store the bundle: saving by itself waits until it would not. */
export const refusedAtSave = (bundle: ItemBundle, catalog: Catalog): boolean =>
  checkHere(bundle, catalog, 'save').some((finding) => finding.severity === 'error');
