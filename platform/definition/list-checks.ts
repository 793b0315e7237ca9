import { walkSteps } from './chain-walk.ts';
import { EMPTY_LISTS, type ListDefinitions } from './catalog.ts';
import type { Bilingual, Finding } from './finding.ts';
import type { DefinitionOf, ListKind } from './kinds/index.ts';
import type { ItemBundle } from './kinds/item-bundle.ts';
import { type PathPart, pointer } from './pointer.ts';
import { outOfOrder } from './warning-order.ts';
import { WARNING_WORDS } from './words.ts';

const error = (code: string, path: PathPart[], zh: string, en: string): Finding => ({
  code,
  severity: 'error',
  path: pointer(path),
  message: { zh, en },
});

interface Node {
  key: string;
  parent?: string | undefined;
}

/** A parent must exist, and following parents must end. */
function* parents(self: Node, all: readonly Node[], what: Bilingual): Iterable<Finding> {
  if (self.parent === undefined) return;
  const byKey = new Map(all.map((node) => [node.key, node]));
  byKey.set(self.key, self);
  if (!byKey.has(self.parent)) {
    yield error(
      'dangling-reference',
      ['parent'],
      `${what.zh}“${self.parent}”不存在，请重新选择，或先新增它`,
      `${what.en} "${self.parent}" does not exist; choose another or add it first`,
    );
    return;
  }
  const way = [self.key];
  let next: string | undefined = self.parent;
  while (next !== undefined && !way.includes(next)) {
    way.push(next);
    next = byKey.get(next)?.parent;
  }
  if (next !== self.key) return;
  yield error(
    'parent-cycle',
    ['parent'],
    `上级关系绕成了圈（${[...way, next].join(' → ')}），请改选上级`,
    `The parents go in a circle (${[...way, next].join(' → ')}); choose another parent`,
  );
}

function* ofDepartment(value: DefinitionOf<'department'>, lists: ListDefinitions): Iterable<Finding> {
  yield* parents(value, lists.department, { zh: '上级部门', en: 'Parent department' });
  if (value.region !== undefined && !lists.region.some((region) => region.key === value.region)) {
    yield error(
      'dangling-reference',
      ['region'],
      `行政区划“${value.region}”不存在，请重新选择，或先新增它`,
      `Region "${value.region}" does not exist; choose another or add it first`,
    );
  }
  const seen = new Set<string>();
  for (const [index, post] of value.posts.entries()) {
    if (seen.has(post.key)) {
      yield error(
        'duplicate-key',
        ['posts', index, 'key'],
        `岗位的键“${post.key}”重复，请改成不同的键`,
        `The key "${post.key}" is used by more than one post; give each its own`,
      );
    }
    seen.add(post.key);
  }
}

/** Limits a department's thresholds have to make sense for; its items have any of them. */
const USUAL_LIMITS = [1, 2, 3, 5, 7, 10, 15, 20, 30];

function* ofWarnings({ warnings }: DefinitionOf<'department'>): Iterable<Finding> {
  if (warnings === undefined) return;
  for (const scope of ['case', 'step'] as const) {
    const [found] = outOfOrder(warnings[scope], USUAL_LIMITS);
    if (found === undefined) continue;
    const [level, before] = [WARNING_WORDS[found.level], WARNING_WORDS[found.before]];
    yield error(
      'warning-order',
      ['warnings', scope, found.level],
      `时限 ${found.total} 个工作日时，“${level.zh}”早于“${before.zh}”，请调整天数或百分比`,
      `With a limit of ${found.total} working days the ${level.en.toLowerCase()} comes before the ${before.en.toLowerCase()}; change the days or the share`,
    );
  }
}

function* ofCalendar(value: DefinitionOf<'calendar'>): Iterable<Finding> {
  if (value.key !== String(value.year)) {
    yield error(
      'calendar-year',
      ['key'],
      `键应为年份 ${value.year}，请修改`,
      `The key must be the year ${value.year}`,
    );
  }
  for (const list of ['holidays', 'workdays'] as const) {
    for (const [index, date] of value[list].entries()) {
      if (!date.startsWith(`${value.year}-`)) {
        yield error(
          'calendar-year',
          [list, index],
          `${date} 不在 ${value.year} 年，请改日期或移到那一年的日历`,
          `${date} is not in ${value.year}; correct it or move it to its own year`,
        );
      }
      if (value[list].indexOf(date) !== index) {
        yield error(
          'duplicate-key',
          [list, index],
          `${date} 重复，请删除一个`,
          `${date} is listed twice; remove one`,
        );
      }
    }
  }
  for (const [index, date] of value.workdays.entries()) {
    if (!value.holidays.includes(date)) continue;
    yield error(
      'calendar-conflict',
      ['workdays', index],
      `${date} 既放假又上班，请删除一个`,
      `${date} is both a day off and a working day; remove one`,
    );
  }
}

/** Checks a list definition against the others: parents that exist and end, regions, post keys, calendar dates. */
export function checkListDefinition<K extends ListKind>(
  kind: K,
  value: DefinitionOf<K>,
  lists: Partial<ListDefinitions>,
): Finding[] {
  const all: ListDefinitions = { ...EMPTY_LISTS, ...lists };
  switch (kind) {
    case 'region':
      return [...parents(value as Node, all.region, { zh: '上级区划', en: 'Parent region' })];
    case 'service-object':
      return [...parents(value as Node, all['service-object'], { zh: '上级对象', en: 'Parent object' })];
    case 'department':
      return [
        ...ofDepartment(value as DefinitionOf<'department'>, all),
        ...ofWarnings(value as DefinitionOf<'department'>),
      ];
    case 'calendar':
      return [...ofCalendar(value as DefinitionOf<'calendar'>)];
    default:
      return [];
  }
}

/** A place that uses a list definition. */
export interface Use {
  in: 'item' | ListKind;
  /** Key and name of the item or definition that uses it. */
  key: string;
  name: string;
  /** JSON Pointer inside that. */
  path: string;
  title: Bilingual;
}

function* usesInBundle(kind: ListKind, key: string, { item, steps }: ItemBundle): Iterable<Use> {
  const use = (path: PathPart[], zh: string, en: string): Use => ({
    in: 'item',
    key: item.key,
    name: item.name,
    path: pointer(path),
    title: { zh: `事项“${item.name}”的${zh}`, en: `${en} of the item "${item.nameEn ?? item.key}"` },
  });
  if (kind === 'theme' && item.themes.includes(key)) {
    yield use(['item', 'themes', item.themes.indexOf(key)], '主题服务', 'Theme');
  }
  if (kind === 'service-object' && item.objects.includes(key)) {
    yield use(['item', 'objects', item.objects.indexOf(key)], '服务对象', 'Service object');
  }
  if (kind === 'service-type' && item.type === key) yield use(['item', 'type'], '服务类型', 'Service type');
  if (kind !== 'department') return;
  if (item.department === key) yield use(['item', 'department'], '实施主体', 'Department');
  for (const { block, path } of walkSteps(steps)) {
    const index = block.assignees.findIndex((assignee) => assignee.department === key);
    if (index >= 0) yield use([...path, 'assignees', index], `步骤“${block.name}”`, `Step "${block.name}"`);
    const { to } = block.config;
    const superior =
      block.action === 'report-up' && to !== null && typeof to === 'object' && !Array.isArray(to);
    if (superior && to['department'] === key) {
      yield use(
        [...path, 'config', 'to', 'department'],
        `步骤“${block.name}”的上报`,
        `Report of "${block.name}"`,
      );
    }
  }
  const approver = item.approvers.findIndex((assignee) => assignee.department === key);
  if (approver >= 0) yield use(['item', 'approvers', approver], '批准岗位', 'Approvers');
}

function* usesInLists(kind: ListKind, key: string, lists: Partial<ListDefinitions>): Iterable<Use> {
  const parentKinds = ['region', 'service-object', 'department'] as const;
  for (const parentKind of parentKinds.filter((candidate) => candidate === kind)) {
    for (const child of lists[parentKind] ?? []) {
      if (child.parent !== key) continue;
      const title = { zh: `“${child.name}”的上级`, en: `Parent of "${child.nameEn ?? child.key}"` };
      yield { in: parentKind, key: child.key, name: child.name, path: '/parent', title };
    }
  }
  if (kind !== 'region') return;
  for (const department of lists.department ?? []) {
    if (department.region !== key) continue;
    const title = {
      zh: `部门“${department.name}”的行政区划`,
      en: `Region of the department "${department.nameEn ?? department.key}"`,
    };
    yield { in: 'department', key: department.key, name: department.name, path: '/region', title };
  }
}

/** Where a list definition is used, so that deleting it can be refused with the places; empty: nowhere. */
export function isReferenced(
  kind: ListKind,
  key: string,
  bundles: Iterable<ItemBundle>,
  lists: Partial<ListDefinitions>,
): Use[] {
  const inBundles = Array.from(bundles, (bundle) => [...usesInBundle(kind, key, bundle)]).flat();
  return [...inBundles, ...usesInLists(kind, key, lists)];
}
