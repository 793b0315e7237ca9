import type { Department, Post } from '../definition/kinds/department.ts';
import type { Role } from '../contract/route.ts';
import type { Instant } from '../runtime/case.ts';
import { blankAccount } from '../services/accounts/registration.ts';
import type { Account } from '../services/ports/accounts.ts';

/** Everybody may know it: it opens nothing but the demonstration. */
export const DEMO_PASSWORD = 'Banshi-demo-2026';

/**
 * Made-up people of each department: its administrator, then one on each of its posts, then the second officers. Every
 * department has its own, so that a new one gives nobody another name.
 */
const STAFF: Readonly<Record<string, readonly string[]>> = {
  'city-management': ['陈志远', '王思琪', '刘建平', '赵明慧', '孙立群', '程一帆'],
  hall: ['周雅静', '吴海涛', '郑晓东', '冯佳怡', '韩国栋'],
  housing: ['杨雪梅', '朱文彬', '秦月华', '许振邦', '何秀兰', '段文博'],
  market: ['吕思远', '施丽娟', '张伟民', '孔令军', '曹雨欣', '龚晓彤'],
  'traffic-police': ['严守正', '华春燕', '金永昌', '魏淑芬', '陶然', '姜海峰'],
  'human-resources': ['谢婉清', '邹学文', '潘少华', '范冬梅', '卢启明'],
  reform: ['蒋云帆', '沈若兰', '傅长林', '侯雪莹', '龙建业'],
  'province-reform': ['万仁杰', '钟灵毓', '汪海洋', '田美玲', '任泽宇', '廖志宏'],
};
/** For departments this list does not know; taken in turn. */
const OTHERS = ['白静怡', '崔永刚', '邓子涵', '江浩然', '梁雨桐', '毛俊杰', '彭雅文', '夏凌云'];

/** Posts whose work takes two officers (行政许可法 第三十四条), with a second one. */
const SECOND_OFFICERS: readonly { department: string; post: string }[] = [
  { department: 'city-management', post: 'handler' },
  { department: 'housing', post: 'handler' },
  { department: 'market', post: 'handler' },
];

type Make = (username: string, name: string, roles: Role[], more?: Partial<Account>) => Account;

/** A department's administrator and one person on each of its posts: `housing-admin`, `housing-window`, …, `housing-handler2`. */
function staffOf(department: Department, otherName: () => string, demo: Make): Account[] {
  const { key, posts } = department;
  const names = [...(STAFF[key] ?? [])];
  const nextName = (): string => names.shift() ?? otherName();
  const onPost = (post: Post, number = ''): Account =>
    demo(`${key}-${post.key}${number}`, nextName(), [post.role], { department: key, posts: [post.key] });
  const second = posts.filter((post) =>
    SECOND_OFFICERS.some((one) => one.department === key && one.post === post.key),
  );
  return [
    demo(`${key}-admin`, nextName(), ['department-admin'], { department: key }),
    ...posts.map((post) => onPost(post)),
    ...second.map((post) => onPost(post, '2')),
  ];
}

/** Those who try the product: everybody a case meets on its way. The system administrator comes last. */
export function demoAccounts(departments: readonly Department[], now: Instant): Account[] {
  const demo: Make = (username, name, roles, more = {}) => ({
    ...blankAccount(now),
    ...{ username, name, kind: 'staff', roles, demo: true },
    ...more,
  });
  let used = 0;
  const otherName = (): string => OTHERS[used++ % OTHERS.length] ?? '';
  return [
    ...departments.flatMap((department) => staffOf(department, otherName, demo)),
    demo('supervisor', '高文清', ['supervisor']),
    demo('citizen', '周晓梅', ['applicant-person'], {
      kind: 'person',
      idNumber: '990101199003074120',
      phone: '13900001234',
    }),
    demo('enterprise', '云江市安居置业有限公司', ['applicant-enterprise'], {
      kind: 'enterprise',
      idNumber: '91990100MA7K3QXR49',
      phone: '13900005678',
      contact: '程立新',
      legalPerson: '沈国安',
    }),
    demo('halladmin', '林静', ['hall-admin']),
    demo('sysadmin', '系统管理员', ['system-admin']),
  ];
}
