import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Installation } from '../app.ts';
import { EMPTY_LISTS } from '../definition/index.ts';
import { hashPassword } from '../services/accounts/passwords.ts';
import { blankAccount } from '../services/accounts/registration.ts';
import { type Definitions, readDefinitions } from '../services/definition-files.ts';
import type { LoadContext, LoadReport } from '../services/definitions/load-report.ts';
import type { Account } from '../services/ports/accounts.ts';
import { DEMO_PASSWORD, demoAccounts } from './demo-accounts.ts';
import { PRODUCT_ROOT } from './product-root.ts';

export interface Seeded {
  /** True on the first start of this database. */
  first: boolean;
  /** The first administrators' password when it was made up: shown once. */
  madePassword?: string;
  report?: LoadReport;
}

/** The account whose presence says that seeding was finished: it is made last, so a broken start is taken up again. */
const LAST = 'sysadmin';

/** Fills a new database: with the demonstration, or with two administrators and the law's calendar. */
export async function seed(
  installation: Installation,
  options: { seed: 'demo' | 'empty'; adminPassword?: string },
): Promise<Seeded> {
  const { stores, workspace, clock } = installation;
  if (await stores.accounts.byUsername(workspace.key, LAST)) return { first: false };
  const shipped = await shippedDefinitions();
  const context = { workspace: workspace.key, now: clock.now(), by: '系统初始化' };
  return options.seed === 'demo'
    ? seedDemo(installation, shipped, context)
    : seedEmpty(installation, shipped, context, options.adminPassword);
}

async function seedDemo(
  installation: Installation,
  shipped: Definitions,
  context: LoadContext,
): Promise<Seeded> {
  // One public password: a hash of its own for each account would protect nothing and take long.
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const people = demoAccounts(shipped.lists.department, context.now);
  const ready = people.map((account) => ({ ...account, passwordHash }));
  await insert(installation, ready.slice(0, -1));
  const report = await installation.load(shipped, context);
  await insert(installation, ready.slice(-1));
  return { first: true, report };
}

async function seedEmpty(
  installation: Installation,
  shipped: Definitions,
  context: LoadContext,
  given: string | undefined,
): Promise<Seeded> {
  // The working calendar is the State Council's, not the user's to invent; everything else is.
  const lists = { ...EMPTY_LISTS, calendar: shipped.lists.calendar };
  await installation.load({ lists, bundles: [] }, context);
  const password = given ?? randomBytes(12).toString('base64url');
  const passwordHash = await hashPassword(password);
  const mustChangePassword = given === undefined;
  const administrator = (username: string, name: string, role: Account['roles'][number]): Account => ({
    ...blankAccount(context.now),
    ...{ username, name, kind: 'staff', roles: [role], passwordHash, mustChangePassword },
  });
  await insert(installation, [
    administrator('halladmin', '行政大厅管理员', 'hall-admin'),
    administrator(LAST, '系统管理员', 'system-admin'),
  ]);
  return { first: true, madePassword: given === undefined ? password : undefined };
}

/** Accounts that a broken start has made already stay as they are. */
async function insert({ stores, workspace }: Installation, people: readonly Account[]): Promise<void> {
  for (const account of people) await stores.accounts.insert(workspace.key, account);
}

async function shippedDefinitions(): Promise<Definitions> {
  const read = await readDefinitions(join(PRODUCT_ROOT, 'definitions'));
  if (read.ok) return read;
  const [finding] = read.findings;
  throw new Error(`definitions/ cannot be loaded: ${finding?.path} ${finding?.message.en}`);
}
