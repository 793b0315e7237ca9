import type { Department } from '../definition/kinds/department.ts';
import type { Role } from '../contract/route.ts';
import type { Instant } from '../runtime/case.ts';
import { blankAccount } from '../services/accounts/registration.ts';
import type { Account } from '../services/ports/accounts.ts';

/** Everybody may know it: it opens nothing but the demonstration. */
export const DEMO_PASSWORD = 'Banshi-demo-2026';

/** Made-up people; a department's staff take the next names in turn. */
const NAMES = [
  '陈志远',
  '王思琪',
  '刘建平',
  '赵明慧',
  '孙立群',
  '周雅静',
  '吴海涛',
  '郑晓东',
  '冯佳怡',
  '韩国栋',
  '杨雪梅',
  '朱文彬',
  '秦月华',
  '许振邦',
  '何秀兰',
  '吕思远',
  '施丽娟',
  '张伟民',
  '孔令军',
  '曹雨欣',
  '严守正',
  '华春燕',
  '金永昌',
  '魏淑芬',
  '陶然',
  '姜海峰',
  '谢婉清',
  '邹学文',
  '潘少华',
  '范冬梅',
];

type Make = (username: string, name: string, roles: Role[], more?: Partial<Account>) => Account;

/** A department's administrator and one person on each of its posts: `housing-admin`, `housing-window`, … */
function staffOf(department: Department, nextName: () => string, demo: Make): Account[] {
  const { key, posts } = department;
  return [
    demo(`${key}-admin`, nextName(), ['department-admin'], { department: key }),
    ...posts.map((post) =>
      demo(`${key}-${post.key}`, nextName(), [post.role], { department: key, posts: [post.key] }),
    ),
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
  const nextName = (): string => NAMES[used++ % NAMES.length] ?? '';
  return [
    ...departments.flatMap((department) => staffOf(department, nextName, demo)),
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
