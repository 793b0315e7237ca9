import { type Configuration, isLoopback } from '../configuration.ts';
import { DEMO_PASSWORD } from './demo-accounts.ts';
import type { RunningServer } from './start-server.ts';

/** What somebody who has just started the product should read, Chinese first. */
export async function greeting(
  { url, seeded, installation }: RunningServer,
  configuration: Configuration,
): Promise<string> {
  const demo = await installation.stores.accounts.hasDemo(installation.workspace.key);
  const lines = [
    '',
    `  办事 Banshi · ${installation.workspace.name}`,
    '',
    `  办事大厅 Hall          ${url}/`,
    `  办公后台 Back office   ${url}/office/`,
    `  接口文档 API           ${url}/api/docs/`,
    '',
    ...(demo ? demoLines() : []),
    ...(seeded.madePassword ? passwordLines(seeded.madePassword) : []),
    ...(demo && !isLoopback(configuration.host) ? exposedLines(configuration.host) : []),
    ...(seeded.report?.refused ?? []).map(
      ({ address, findings }) =>
        `  ! ${address}: ${findings[0]?.message.zh ?? ''} · ${findings[0]?.message.en ?? ''}`,
    ),
    '  停止 Stop: Ctrl+C',
    '',
  ];
  return lines.join('\n');
}

const demoLines = (): string[] => [
  `  演示账户 Demo accounts（密码均为 all with the password ${DEMO_PASSWORD}）`,
  '    citizen · enterprise                          申请人 applicants',
  '    housing-window · -handler · -auditor · -approver   房产局各岗位 posts of the Housing Bureau',
  '    market-… · city-management-… · traffic-police-…    其他部门 other departments',
  '    reform-… · human-resources-… · province-reform-…   其他部门 other departments',
  '    housing-handler2 · market-handler2 · city-management-handler2   第二核查人员 second officers',
  '    housing-admin · halladmin · sysadmin · supervisor  管理与监督 administration, supervision',
  '',
  '  先试试 Try first:',
  '    1. 以 enterprise 登录大厅，申请“商品房预售许可”',
  '       Sign in to the hall as enterprise and apply for a presale permit',
  '    2. 以 housing-window 登录后台，受理这一件',
  '       Sign in to the back office as housing-window and accept it',
  '    3. 以 housing-admin 登录后台，修改事项并发布新版本',
  '       Sign in as housing-admin, change the item and publish a new version',
  '',
];

const passwordLines = (password: string): string[] => [
  '  管理员 sysadmin、halladmin 的初始密码（只显示这一次，登录后须修改）',
  '  Initial password of sysadmin and halladmin, shown this once, to be changed at sign-in:',
  `    ${password}`,
  '',
];

const exposedLines = (host: string): string[] => [
  `  ⚠ 正在 ${host} 上监听，而演示账户的密码是公开的：请停用演示账户，或以 SEED=empty 重新开始`,
  `  ⚠ Listening on ${host} while demo accounts with a public password exist: disable them, or begin with SEED=empty`,
  '',
];
