import type { Installation } from '../../app.ts';
import { fileRefsOf } from '../../definition/index.ts';
import { type BundleWithFiles, writeDefinitions } from '../../services/definition-files.ts';
import { printFindings } from './print-findings.ts';
import { say, withInstallation } from './with-installation.ts';

/** `banshi export DIR`: lists and published items as files that `load` takes back unchanged. */
export async function exportDefinitions(dir: string): Promise<number> {
  const { lists, bundles } = await withInstallation(collect);
  const findings = await writeDefinitions(dir, { lists, bundles });
  if (findings.length > 0) {
    printFindings(findings);
    return 1;
  }
  say(`已导出 ${bundles.length} 个事项到 ${dir} · ${bundles.length} items written to ${dir}`);
  return 0;
}

async function collect({ core, stores, workspace }: Installation) {
  const published = await core.published.all(workspace.key);
  const bundles = await Promise.all(
    published.map(async ({ bundle }): Promise<BundleWithFiles> => {
      const files = new Map<string, Buffer>();
      for (const { ref } of fileRefsOf(bundle)) {
        const bytes = await stores.files.read(workspace.key, ref.sha256);
        if (bytes) files.set(ref.sha256, bytes);
      }
      return { bundle, files };
    }),
  );
  return { lists: await core.catalog.lists(workspace.key), bundles };
}
