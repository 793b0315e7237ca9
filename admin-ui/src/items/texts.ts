import { type Dictionary, dictionary } from '../i18n/dictionary.ts';

/** Texts of the item pages are written side by side, [Chinese, English], and read like any other dictionary. */
type Pair<V> = readonly [zh: V, en: V];
type Sentence = (...given: never[]) => string;
type Table = Record<string, Pair<string> | Pair<Sentence>>;
type Chosen<T extends Table> = {
  readonly [K in keyof T]: T[K] extends Pair<infer V> ? (V extends string ? string : V) : never;
};

export function defineTexts<const T extends Table>(table: T): Dictionary<Chosen<T>> {
  const side = (index: 0 | 1) =>
    Object.fromEntries(Object.entries(table).map(([name, pair]) => [name, pair[index]])) as Chosen<T>;
  return dictionary(side(0), side(1));
}

/** Words that many item pages share. */
export const commonTexts = defineTexts({
  confirm: ['确定', 'OK'],
  cancel: ['取消', 'Cancel'],
  close: ['关闭', 'Close'],
  add: ['新增', 'Add'],
  edit: ['修改', 'Edit'],
  remove: ['删除', 'Delete'],
  back: ['返回', 'Back'],
  retry: ['重试', 'Try again'],
  undo: ['撤销', 'Undo'],
  redo: ['重做', 'Redo'],
  print: ['打印', 'Print'],
  more: ['更多操作', 'More actions'],
  loading: ['正在载入…', 'Loading…'],
  moveUp: [(name: string) => `上移“${name}”`, (name: string) => `Move “${name}” up`],
  moveDown: [(name: string) => `下移“${name}”`, (name: string) => `Move “${name}” down`],
  removeNamed: [(name: string) => `删除“${name}”`, (name: string) => `Delete “${name}”`],
  editNamed: [(name: string) => `修改“${name}”`, (name: string) => `Edit “${name}”`],
  drag: [(name: string) => `拖动“${name}”调整顺序`, (name: string) => `Drag “${name}” to reorder`],
  required: ['必填', 'required'],
  fillIn: ['请填写', 'Please fill this in'],
  none: ['不设', 'None'],
  error: ['错误', 'Error'],
  warning: ['警告', 'Warning'],
  info: ['提示', 'Hint'],
  workingDays: [(n: number) => `${n} 个工作日`, (n: number) => `${n} working day${n === 1 ? '' : 's'}`],
  days: [(n: number) => `${n} 日`, (n: number) => `${n} d`],
  operations: ['操作', 'Actions'],
  law: ['法律法规', 'Law'],
  article: ['条款', 'Article'],
  failed: ['没有载入', 'Could not load'],
});
