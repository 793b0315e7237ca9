import { say, withInstallation } from './with-installation.ts';

/** `banshi rebuild`: the inbox, the register of certificates and the hall's search are made anew from the cases and items. */
export function rebuild(): Promise<number> {
  return withInstallation(async ({ cases, workspace }) => {
    const projected = await cases.projector.rebuild();
    await cases.search.sync(workspace.key);
    const acts = await cases.certificates.rebuild();
    const ownerless = await cases.projector.findOwnerless();
    say(`已重建 ${projected} 个办件的待办 · inbox rebuilt from ${projected} cases`);
    say(`已重建证照库，共 ${acts} 条办理记录 · register of certificates rebuilt from ${acts} acts`);
    for (const id of ownerless) say(`✗ ${id} 没有待办任务 · has no task`);
    return ownerless.length === 0 ? 0 : 1;
  });
}
