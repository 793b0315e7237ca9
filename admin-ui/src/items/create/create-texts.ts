import { defineTexts } from '../texts.ts';

export const createTexts = defineTexts({
  title: ['新增行政事项', 'Add an item'],
  copyTitle: [(name: string) => `复制“${name}”`, (name: string) => `Copy “${name}”`],
  basics: ['行政事项基本信息', 'Basic information'],
  copyNote: [
    '材料、表单、流程、收费和文书模板会一并复制，之后各改各的。',
    'Materials, form, process, fees and documents are copied along.',
  ],
  nameHint: ['与权责清单、实施清单上的名称一致', 'As in the published list of powers'],
  key: ['事项代号', 'Short name'],
  keyHint: [
    '事项在系统里的代号，发布后不再改变；已按顺序给出，可以改',
    'The item’s short name in the system; it never changes after publishing',
  ],
  prefixHint: ['办件流水号的开头，如 DLZY20260302-0001', 'Start of case numbers, such as DLZY20260302-0001'],
  later: [
    '其余要素（设定依据、受理条件、办理地点等）在“定义 → 基本信息”里补齐。',
    'The remaining elements are filled in under Definition → Basics.',
  ],
  noDepartment: ['还没有部门，请先在“机构与人员”里新增', 'There are no departments yet; add one first'],
  noObject: ['还没有服务对象，请先在“行政事项分类”里新增', 'There are no service objects yet; add one first'],
  noType: ['还没有服务类型，请先在“行政事项分类”里新增', 'There are no service types yet; add one first'],
});
