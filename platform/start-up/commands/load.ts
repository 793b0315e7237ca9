import { readDefinitions } from '../../services/definition-files.ts';
import { printFindings } from './print-findings.ts';
import { say, withInstallation } from './with-installation.ts';

/** `banshi load DIR`: the exit code is 0 when everything was taken in. */
export async function loadDefinitions(dir: string): Promise<number> {
  const read = await readDefinitions(dir);
  if (!read.ok) {
    printFindings(read.findings);
    return 1;
  }
  const report = await withInstallation(({ load, clock, workspace }) =>
    load(read, { workspace: workspace.key, now: clock.now(), by: '命令行 CLI' }),
  );
  for (const address of report.added) say(`+ ${address}`);
  for (const address of report.changed) say(`~ ${address}`);
  for (const { address, findings } of report.refused) {
    say(`✗ ${address}`);
    printFindings(findings);
  }
  const { added, changed, same, refused } = report;
  say(
    `新增 ${added.length}，变更 ${changed.length}，未变 ${same.length}，未载入 ${refused.length} · ` +
      `${added.length} added, ${changed.length} changed, ${same.length} the same, ${refused.length} refused`,
  );
  return refused.length === 0 ? 0 : 1;
}
