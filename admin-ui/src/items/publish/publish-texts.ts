import { defineTexts } from '../texts.ts';

export const publishTexts = defineTexts({
  check: ['重新检查', 'Check again'],
  checking: ['正在检查…', 'Checking…'],
  results: ['检查结果', 'Findings'],
  errors: [(n: number) => `${n} 个错误`, (n: number) => `${n} error${n === 1 ? '' : 's'}`],
  warnings: [(n: number) => `${n} 个警告`, (n: number) => `${n} warning${n === 1 ? '' : 's'}`],
  hints: [(n: number) => `${n} 条提示`, (n: number) => `${n} hint${n === 1 ? '' : 's'}`],
  mend: ['去修改', 'Mend'],
  clean: ['检查全部通过', 'All checks passed'],
  cleanText: [
    '材料、表单、流程、收费和文书之间没有矛盾，每个办件都能办结。',
    'Materials, form, process, fees and documents agree; every case can be closed.',
  ],
  blocked: [
    (n: number) => `还有 ${n} 个错误，改好后才能发布`,
    (n: number) => `${n} error(s) must be mended before publishing`,
  ],
  warned: [
    (n: number) => `可以发布；有 ${n} 个警告，建议先看一看`,
    (n: number) => `Ready to publish, with ${n} warning(s)`,
  ],
  diffFrom: [
    (a: number, b: number) => `第 ${a} 版 → 第 ${b} 版，改了什么`,
    (a: number, b: number) => `Version ${a} → ${b}: what changed`,
  ],
  diffFirst: ['第一次发布，包含的内容', 'First version: what it contains'],
  diffNone: ['与已发布的版本没有差别', 'No difference to the published version'],
  diffCount: [
    (a: number, c: number, r: number) => `新增 ${a} · 修改 ${c} · 删除 ${r}`,
    (a: number, c: number, r: number) => `${a} added · ${c} changed · ${r} removed`,
  ],
  part: ['部分', 'Part'],
  kind: ['变化', 'Change'],
  content: ['内容', 'Content'],
  fromTo: ['从 → 到', 'From → to'],
  added: ['新增', 'Added'],
  changed: ['修改', 'Changed'],
  removed: ['删除', 'Removed'],
  becomes: ['改为', 'becomes'],
  publish: ['发布', 'Publish'],
  publishTitle: [(n: number) => `发布第 ${n} 版？`, (n: number) => `Publish version ${n}?`],
  publishText: [
    (name: string, n: number) =>
      `“${name}”第 ${n} 版发布后立即生效，申请人能在办事大厅看到并申请；发布的版本不能再改，要改只能出新版。`,
    (name: string, n: number) =>
      `Version ${n} of “${name}” takes effect at once: applicants see it in the hall and can apply. It can no longer be changed, only followed by a new version.`,
  ],
  openCases: [
    (n: number) => `正在办理的 ${n} 件继续按原来的版本办。`,
    (n: number) => `${n} open case(s) go on under their own version.`,
  ],
  done: [(n: number) => `第 ${n} 版已发布`, (n: number) => `Version ${n} is published`],
  doneText: ['申请人现在可以在办事大厅看到这个事项。', 'Applicants can see it in the hall now.'],
  seeGuide: ['看办事指南', 'See the guide'],
  effect: ['发布', 'Publishing'],
  versions: ['版本', 'Versions'],
  version: [(n: number) => `第 ${n} 版`, (n: number) => `Version ${n}`],
  draft: ['草稿', 'Draft'],
  published: ['在用', 'In use'],
  retired: ['停用', 'Retired'],
  replaced: ['已被替代', 'Replaced'],
  publishedBy: [
    (who: string, at: string) => `${who} 于 ${at} 发布`,
    (who: string, at: string) => `Published by ${who}, ${at}`,
  ],
  editedBy: [
    (who: string, at: string) => `${who} 于 ${at} 修改`,
    (who: string, at: string) => `Changed by ${who}, ${at}`,
  ],
  view: ['查看', 'View'],
  unsaved: ['有修改还没有保存，先保存再检查', 'There are unsaved changes; save them first'],
  saveAndCheck: ['保存并检查', 'Save and check'],
  notDraft: [
    '这一版已经发布。要修改请先点“变更”。',
    'This version is published. Start a new version to change it.',
  ],
});
