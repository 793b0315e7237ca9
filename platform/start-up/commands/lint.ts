import { catalogOf, checkBundle, EMPTY_LISTS, hasErrors } from '../../definition/index.ts';
import { extensions } from '../../runtime/index.ts';
import { readDefinitions } from '../../services/definition-files.ts';
import { checkLists } from '../../services/definitions/load-lists.ts';
import { printFindings } from './print-findings.ts';
import { say } from './with-installation.ts';

/** `banshi lint DIR`: everything publishing would find in a folder of definitions. The exit code is 1 on errors. */
export async function lintDefinitions(dir: string): Promise<number> {
  const read = await readDefinitions(dir);
  if (!read.ok) {
    printFindings(read.findings);
    return 1;
  }
  const catalog = catalogOf(
    read.lists,
    read.bundles.map(({ bundle }) => bundle.item.key),
  );
  const findings = [
    ...checkLists(EMPTY_LISTS, read.lists),
    ...read.bundles.flatMap(({ bundle }) =>
      checkBundle(bundle, catalog, extensions, 'publish').map((finding) => ({
        ...finding,
        path: `items/${bundle.item.key}#${finding.path}`,
      })),
    ),
  ];
  printFindings(findings);
  const count = (severity: string): number =>
    findings.filter((finding) => finding.severity === severity).length;
  say(
    `${read.bundles.length} 个事项，错误 ${count('error')}，警告 ${count('warning')} · ` +
      `${read.bundles.length} items, ${count('error')} errors, ${count('warning')} warnings`,
  );
  return hasErrors(findings) ? 1 : 0;
}
