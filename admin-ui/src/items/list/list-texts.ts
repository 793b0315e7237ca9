import { defineTexts } from '../texts.ts';

export const itemListTexts = defineTexts({
  group: ['事项管理', 'Items'],
  title: ['行政事项管理', 'Administrative items'],
  searches: ['事项名称、实施编码', 'Name or implementation code'],
  all: ['全部', 'All'],
  draft: ['草稿', 'Draft'],
  changing: ['变更中', 'Changing'],
  published: ['已发布', 'Published'],
  retired: ['已停用', 'Retired'],
  states: ['状态', 'State'],
  name: ['事项名称 / 实施编码', 'Item / code'],
  department: ['实施主体', 'Department'],
  departmentType: ['实施主体 / 类型', 'Department / type'],
  type: ['事项类型', 'Service type'],
  theme: ['主题服务', 'Theme'],
  limits: ['法定 / 承诺', 'Statutory / promised'],
  version: ['版本', 'Version'],
  state: ['状态', 'State'],
  check: ['完整度与检查', 'Completeness and checks'],
  updated: ['最近修改', 'Last change'],
  caseKind: ['办件类型', 'Case kind'],
  code: ['实施编码', 'Code'],
  versionOf: [(n: number) => `第 ${n} 版`, (n: number) => `v${n}`],
  changingOf: [(n: number) => `变更中 · 第 ${n} 版草稿`, (n: number) => `Changing · draft of v${n}`],
  onTheSpot: ['当场', 'on the spot'],
  complete: [(n: number) => `完整度 ${n}%`, (n: number) => `${n}% complete`],
  errors: [(n: number) => `${n} 个错误`, (n: number) => `${n} error${n === 1 ? '' : 's'}`],
  warnings: [(n: number) => `${n} 个警告`, (n: number) => `${n} warning${n === 1 ? '' : 's'}`],
  passed: ['检查通过', 'Checks passed'],
  define: ['定义', 'Define'],
  defineNamed: [(name: string) => `定义“${name}”`, (name: string) => `Define “${name}”`],
  view: ['查看', 'View'],
  viewNamed: [(name: string) => `查看“${name}”`, (name: string) => `View “${name}”`],
  moreNamed: [(name: string) => `“${name}”的更多操作`, (name: string) => `More actions for “${name}”`],
  startVersion: ['变更', 'Start a new version'],
  discard: ['放弃草稿', 'Discard the draft'],
  retire: ['停用', 'Retire'],
  copy: ['复制', 'Copy'],
  emptyTitle: ['还没有行政事项', 'No items yet'],
  emptyText: [
    '点“新增”，先填基本信息；保存后在列表里点“定义”，再加材料、表单、流程和收费。',
    'Add one with its basic information, then define its materials, form, process and fees.',
  ],
  discardTitle: ['放弃草稿？', 'Discard the draft?'],
  discardText: [
    (name: string, hasLive: boolean) =>
      hasLive
        ? `“${name}”未发布的修改会全部丢掉，已发布的版本不受影响。不能撤销。`
        : `“${name}”还没有发布过，放弃草稿后这个事项就没有了。不能撤销。`,
    (name: string, hasLive: boolean) =>
      hasLive
        ? `All unpublished changes of “${name}” are lost; the published version stays. This cannot be undone.`
        : `“${name}” was never published; without its draft it is gone. This cannot be undone.`,
  ],
  retireTitle: ['停用这个事项？', 'Retire this item?'],
  retireText: [
    (name: string) => `“${name}”停用后不再接受新申请；正在办理的办件按原版本继续办完。`,
    (name: string) => `“${name}” takes no new applications; open cases go on under their version.`,
  ],
  retiredDone: [(name: string) => `已停用“${name}”`, (name: string) => `“${name}” is retired`],
  discarded: [(name: string) => `已放弃“${name}”的草稿`, (name: string) => `Draft of “${name}” discarded`],
  added: [
    (name: string) => `已新增“${name}”，点“定义”继续`,
    (name: string) => `“${name}” added; now define it`,
  ],
});
