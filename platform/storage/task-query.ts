import type { SortOrder } from 'mongoose';
import type { StoredTask, TaskQuery } from '../services/ports/tasks.ts';
import { trusted } from './connection.ts';
import type { Owned } from './workspace-model.ts';

/** `goneAt`: a closed task stays a while as a mark with the version that closed it, until it is swept. */
export type TaskRow = Omit<StoredTask, 'id'> &
  Owned & { _id: string; open: boolean; version: number; goneAt?: string };

const SORTS: ReadonlyMap<string, string> = new Map([
  ['due', 'sortDue'],
  ['stepLeft', 'sortDue'],
  ['caseLeft', 'caseDueOn'],
  ['openedAt', 'openedAt'],
  ['number', 'number'],
  ['item', 'item.name'],
  ['applicant', 'applicant'],
  ['step', 'step'],
]);
/**
 * Of one grade, what turns worse next comes first: in the order of the case's limit, and found without walking through
 * all that is worse already.
 */
export const NEXT_GRADE_DAY: Partial<Record<NonNullable<TaskQuery['grade']>, GradeDay>> = {
  normal: 'warningOn',
  warning: 'yellowOn',
  yellow: 'redOn',
};
export type GradeDay = 'warningOn' | 'yellowOn' | 'redOn';

/** The day a grade begins on; nothing for normal. */
export const OWN_GRADE_DAY: Partial<typeof NEXT_GRADE_DAY> = { warning: 'warningOn', yellow: 'yellowOn' };

export function order({ sort, grade }: Pick<TaskQuery, 'sort' | 'grade'>): Record<string, SortOrder> {
  const field = SORTS.get(sort?.replace(/^-/, '') ?? '') ?? (grade && NEXT_GRADE_DAY[grade]) ?? 'sortDue';
  const direction = sort?.startsWith('-') ? -1 : 1;
  // Both the same way round, so that the index is read backwards instead of sorting.
  return { [field]: direction, _id: direction };
}

const INDEXED = [
  ...['sortDue', 'caseDueOn', 'openedAt', 'number', 'item.name'],
  ...['warningOn', 'yellowOn', 'redOn'],
];

/** Reading in order and leaving out is quicker than finding all of a grade and sorting them. */
export function sortIndex(query: TaskQuery): Record<string, 1> {
  const [field = 'sortDue'] = Object.keys(order(query));
  if (query.cases) return { workspace: 1, case: 1, open: 1 };
  if (query.action && field === 'sortDue') return { workspace: 1, post: 1, action: 1, sortDue: 1, _id: 1 };
  return { workspace: 1, post: 1, [INDEXED.includes(field) ? field : 'sortDue']: 1, _id: 1 };
}

const holding = (posts: readonly string[]) =>
  posts.length === 1 ? (posts[0] ?? '') : trusted({ $in: [...posts] });

/** Compares rows as the database sorts them, for bringing the inboxes of several posts together. */
export function comparing(sort: Record<string, SortOrder>): (a: TaskRow, b: TaskRow) => number {
  const valueAt = (row: TaskRow, path: string): string =>
    String(
      path
        .split('.')
        .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], row) ?? '',
    );
  return (a, b) => {
    for (const [path, direction] of Object.entries(sort)) {
      const [left, right] = [valueAt(a, path), valueAt(b, path)];
      if (left !== right) return (left < right ? -1 : 1) * Number(direction);
    }
    return 0;
  };
}

/** Grades are ranges of days, so a filter by grade is a range of an index and never a computation per row. */
function gradeFilter(grade: TaskQuery['grade'], today: string): Record<string, unknown> {
  switch (grade) {
    case 'red':
      return { redOn: trusted({ $lte: today }) };
    case 'yellow':
      return { yellowOn: trusted({ $lte: today }), redOn: trusted({ $gt: today }) };
    case 'warning':
      return {
        warningOn: trusted({ $lte: today }),
        yellowOn: trusted({ $gt: today }),
        redOn: trusted({ $gt: today }),
      };
    case 'normal':
      return {
        warningOn: trusted({ $gt: today }),
        yellowOn: trusted({ $gt: today }),
        redOn: trusted({ $gt: today }),
      };
    default:
      return {};
  }
}

export function pageFilter(workspace: string, query: TaskQuery): Record<string, unknown> {
  const { posts, cases, action, item, grade, today } = query;
  return {
    workspace,
    post: holding(posts),
    ...(action && { action }),
    ...(item && { 'item.key': item }),
    ...gradeFilter(grade, today),
    ...(cases && { case: trusted({ $in: [...cases] }) }),
  };
}
