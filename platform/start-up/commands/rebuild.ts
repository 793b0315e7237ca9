import { say, withInstallation } from './with-installation.ts';

/** `banshi rebuild`: the inbox and the hall's search are made anew from the cases and items. */
export function rebuild(): Promise<number> {
  return withInstallation(async ({ cases, workspace }) => {
    const projected = await cases.projector.rebuild();
    await cases.search.sync(workspace.key);
    const ownerless = await cases.projector.findOwnerless();
    say(`已重建 ${projected} 个办件的待办 · inbox rebuilt from ${projected} cases`);
    for (const id of ownerless) say(`✗ ${id} 没有待办任务 · has no task`);
    return ownerless.length === 0 ? 0 : 1;
  });
}
