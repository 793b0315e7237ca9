import type { Case, OutboxEntry } from '../../runtime/index.ts';
import type { Role } from '../../contract/route.ts';
import { localDate } from '../clock.ts';
import type { StandIns } from '../delegations/stand-ins.ts';
import type { AccountStore } from '../ports/accounts.ts';

/** No office has more supervisors or administrators of one department than this. */
const MOST = 100;

type Notice = Extract<OutboxEntry, { kind: 'notify' }>;

/** Who is told: the applicant, whoever has the task with their deputies, the supervisors, the item's administrators. */
export async function recipientsOf(
  { accounts, standIns }: { accounts: AccountStore; standIns: StandIns },
  workspace: string,
  current: Case,
  { to, task, at }: Notice,
): Promise<string[]> {
  switch (to) {
    case 'applicant':
      return [current.applicant.account];
    case 'supervisors':
      return withRole(accounts, workspace, 'supervisor');
    case 'administrators':
      return withRole(accounts, workspace, 'department-admin', current.item.department);
    default:
      return assignees(accounts, standIns, workspace, { current, task, today: localDate(at) });
  }
}

/** Nobody is told of a task that is done already; of a task passed to one person (转办) that person alone. */
async function assignees(
  accounts: AccountStore,
  standIns: StandIns,
  workspace: string,
  { current, task: id, today }: { current: Case; task: string | undefined; today: string },
): Promise<string[]> {
  const task = current.tasks.find((one) => one.id === id);
  if (!task) return [];
  const all = await accounts.holders(workspace, task.assignees);
  const holders = task.assignee ? all.filter((one) => one.id === task.assignee?.account) : all;
  const deputies = await standIns.deputiesOf(workspace, holders, task.assignees, today);
  return [...holders.map((one) => one.id), ...deputies];
}

async function withRole(
  accounts: AccountStore,
  workspace: string,
  role: Role,
  department?: string,
): Promise<string[]> {
  const query = { kind: 'staff' as const, role, page: 1, size: MOST };
  const { rows } = await accounts.page(
    workspace,
    department === undefined ? query : { ...query, department },
  );
  return rows.filter((account) => !account.disabled).map((account) => account.id);
}
