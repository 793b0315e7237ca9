import { defineTexts } from '../texts.ts';

export const conditionTexts = defineTexts({
  always: ['不设条件', 'No condition'],
  add: ['加一个条件', 'Add a condition'],
  field: ['字段', 'Field'],
  fieldOf: [(n: number) => `条件 ${n}：字段`, (n: number) => `Condition ${n}: field`],
  operatorOf: [(n: number) => `条件 ${n}：比较`, (n: number) => `Condition ${n}: operator`],
  valueOf: [(n: number) => `条件 ${n}：值`, (n: number) => `Condition ${n}: value`],
  removeOf: [(n: number) => `删除条件 ${n}`, (n: number) => `Delete condition ${n}`],
  all: ['且（全部满足）', 'and (all of them)'],
  any: ['或（满足任一）', 'or (any of them)'],
  join: ['条件之间', 'Between conditions'],
  and: ['且', 'and'],
  or: ['或', 'or'],
  yes: ['是', 'yes'],
  no: ['否', 'no'],
  nested: [
    '这个条件有多层嵌套，按下面的意思执行；可以清除后重写。',
    'This condition is nested; it means the following. You can clear it and write a new one.',
  ],
  clear: ['清除条件', 'Clear the condition'],
  noFields: ['申请表单里还没有字段，可先用办件的内置信息。', 'The form has no fields yet.'],
});
