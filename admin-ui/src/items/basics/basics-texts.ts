import { defineTexts } from '../texts.ts';

export const basicsTexts = defineTexts({
  identity: ['名称与分类', 'Name and classes'],
  codes: ['编码', 'Codes'],
  limits: ['时限', 'Limits'],
  law: ['设定依据与受理条件', 'Legal basis and conditions'],
  service: ['办理方式', 'Service'],
  result: ['办理结果', 'Result'],
  resultName: ['结果名称', 'Name of the result'],
  resultKind: ['结果类型', 'Kind of result'],
  basis: ['设定依据', 'Legal basis'],
  basisN: [(n: number) => `设定依据 ${n}`, (n: number) => `Legal basis ${n}`],
  basisText: [(n: number) => `设定依据 ${n} 的条文`, (n: number) => `Text of basis ${n}`],
  addBasis: ['加一条依据', 'Add a basis'],
  key: ['事项代号', 'Short name'],
  keyHint: ['代号在新增时确定，不再改变', 'Set when the item was added'],
  conditionsHint: ['一条一句，申请人在办事指南里看到', 'One sentence each; shown in the guide'],
  keywordsHint: ['人们可能用来找这个事项的词，一行一个', 'Words people may search with, one a line'],
  inUse: [
    (n: number) => `这个事项有 ${n} 件在办，发布新版本不影响它们。`,
    (n: number) => `${n} open cases go on under their own version.`,
  ],
  nav: ['本页内容', 'On this page'],
});
