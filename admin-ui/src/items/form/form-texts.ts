import { defineTexts } from '../texts.ts';

export const formTexts = defineTexts({
  title: ['申请表单', 'Application form'],
  design: ['设计', 'Design'],
  preview: ['预览', 'Preview'],
  json: ['JSON', 'JSON'],
  mode: ['查看方式', 'View'],
  fields: [(n: number) => `${n} 个字段`, (n: number) => `${n} field${n === 1 ? '' : 's'}`],
  designAside: [
    '把左边的组件拖到表里，或点一下加到末尾',
    'Drag a component into the form, or press it to add it at the end',
  ],
  previewNote: [
    '这是申请人看到的样子，可以试着填写；填的内容不会保存。',
    'What applicants see. Try it out; nothing typed here is kept.',
  ],
  check: ['检查填写', 'Check what is filled in'],
  allRight: ['没有问题，可以提交', 'Nothing missing, ready to submit'],
  problemCount: [(n: number) => `还有 ${n} 处要填写或改正`, (n: number) => `${n} to fill in or mend`],
  loading: ['正在载入表单…', 'Loading the form…'],
  loadingBuilder: ['正在载入表单设计器…', 'Loading the form builder…'],
  failed: ['没有载入，请检查网络', 'Could not load'],
  emptyPreview: ['表单里还没有字段', 'The form has no fields yet'],
  jsonTitle: ['表单定义（Form.io JSON）', 'Form definition (Form.io JSON)'],
  jsonHint: [
    '供熟悉 Form.io 的人使用。不允许脚本、外部数据源和 HTML；应用前先检查。',
    'For people who know Form.io. Scripts, outside data and HTML are refused; it is checked before it is taken.',
  ],
  jsonBroken: [(where: string) => `不是正确的 JSON：${where}`, (where: string) => `Not valid JSON: ${where}`],
  apply: ['应用', 'Apply'],
  applied: ['已应用到表单', 'Applied to the form'],
  reset: ['还原', 'Reset'],
});
