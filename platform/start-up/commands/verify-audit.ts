import { verifyCases } from '../../services/audit/verify-cases.ts';
import { say, withInstallation } from './with-installation.ts';

const FAULTS = {
  edited: ['被改动', 'was edited'],
  removed: ['被删除', 'was removed'],
  reordered: ['顺序被调换', 'was moved'],
  inserted: ['是后来插入的', 'was inserted'],
  'case-removed': ['办件已被删除，只剩履历', 'the case is gone, only its history is left'],
  state: ['办件与其履历不符', 'the case is not what its history makes it'],
} as const;

/** `banshi verify-audit`: the exit code is 1 when any history is not whole. */
export function verifyAudit(): Promise<number> {
  return withInstallation(async ({ stores, workspace }) => {
    let cases = 0;
    let rows = 0;
    let broken = 0;
    for await (const checked of verifyCases(stores.cases, workspace.key)) {
      cases += checked.broken?.fault === 'case-removed' ? 0 : 1;
      rows += checked.rows;
      if (!checked.broken) continue;
      broken += 1;
      const { number, id, seq, fault } = checked.broken;
      const [zh, en] = FAULTS[fault];
      const where = seq === 0 ? ['', ''] : [`第 ${seq} 条`, `row ${seq} `];
      say(`✗ ${number} (${id}) ${where[0]}${zh} · ${where[1]}${en}`);
    }
    say(
      `核验 ${cases} 个办件、${rows} 条履历，${broken} 个有问题 · ${cases} cases, ${rows} rows checked, ${broken} broken`,
    );
    return broken === 0 ? 0 : 1;
  });
}
