import type { Calendar } from '../../../definition/kinds/calendar.ts';
import type { Department } from '../../../definition/kinds/department.ts';
import type { Citation } from '../../../definition/kinds/shared-fields.ts';
import type { Instant, LocalDate, PostOf } from '../../../runtime/case.ts';

/** Who looks at a case: it decides what is masked and how much history is shown. */
export type Audience = 'applicant' | 'staff' | 'public';

/** What every view needs beside the case itself. */
export interface ViewContext {
  audience: Audience;
  now: Instant;
  today: LocalDate;
  calendars: readonly Calendar[];
  departments: readonly Department[];
}

export function departmentName(departments: readonly Department[], key: string): string {
  return departments.find((department) => department.key === key)?.name ?? key;
}

/** 市城市管理局 · 受理岗 */
export function postName(departments: readonly Department[], { department, post }: PostOf): string {
  const known = departments.find((one) => one.key === department);
  const name = known?.posts.find((one) => one.key === post)?.name ?? post;
  return `${known?.name ?? department} · ${name}`;
}

/** The post alone, where the department is plain from the place. */
export function shortPostName(departments: readonly Department[], { department, post }: PostOf): string {
  const known = departments.find((one) => one.key === department);
  return known?.posts.find((one) => one.key === post)?.name ?? post;
}

/** 行政许可法 第四十二条 */
export function citationText(basis: Citation | undefined): string | undefined {
  return basis && [basis.law, basis.article].filter(Boolean).join(' ');
}
