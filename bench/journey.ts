import type {
  Actor,
  Applicant,
  Case,
  CaseCommand,
  Command,
  Definition,
  StartCommand,
} from '../platform/runtime/index.ts';
import { runtime } from './compiled.ts';
import { sampleFile, sampleForm } from './sample.ts';

/** Monday morning in China. */
const MONDAY = '2026-03-02T01:30:00.000Z';

export const staff = (department: string, post: string): Actor => ({
  kind: 'staff',
  account: `${department}-${post}`,
  name: post,
  department,
  posts: [{ department, post }],
});
const SYSTEM: Actor = { kind: 'system', account: 'relay', name: '系统', posts: [] };

/** A complete application of an item, as the hall hands it in. */
export function application(
  { bundle }: Definition,
  { id, number, applicant }: { id: string; number: string; applicant: Applicant },
): StartCommand {
  const { account, name } = applicant;
  return {
    type: 'submit',
    actor: { kind: 'applicant', account, name, posts: [] },
    ...{ id, number, applicant, channel: 'web', form: sampleForm(bundle) },
    materials: bundle.materials
      .filter((one) => one.necessity === 'required' && one.requiredWhen === undefined)
      .map(({ key }) => ({ material: key, files: [sampleFile(`${key}-file`)] })),
  };
}

/** The next command of a case of the simple item, or none when it is over. */
function nextCommand(current: Case): CaseCommand | undefined {
  const missing = current.documents.find((one) => one.issuedAt === undefined);
  if (missing) {
    const { effect } = missing;
    return {
      type: 'document-issued',
      actor: SYSTEM,
      payload: { effect, number: `No. ${effect}`, file: sampleFile('document') },
    };
  }
  const task = current.tasks[0];
  if (!task) return undefined;
  const { department = '', post = '' } = task.assignees[0] ?? {};
  const by = { actor: staff(department, post), task: task.id };
  switch (task.action) {
    case 'accept':
      return { type: 'accept', ...by };
    case 'decide':
      return { type: 'grant', ...by };
    case 'issue-document':
      return { type: 'issue', ...by };
    case 'deliver':
      return { type: 'deliver', ...by, payload: { method: 'online' } };
    default:
      throw new Error(`The journey knows no ${task.action}`);
  }
}

/**
 * One whole case per run, and how many commands that is. The commands are worked out beforehand, so a run is the
 * engine and nothing else.
 */
export async function journeyTurns(
  definition: Definition,
  how: 'apply' | 'commit',
): Promise<{ run: () => void; commands: number }> {
  const { apply, commit, decide, openCase } = await runtime();
  const step = (current: Case | null, command: Command): Case => {
    const decided = decide(current, command, definition, MONDAY);
    if (!decided.ok) throw new Error(`${command.type}: ${decided.code} ${decided.path}`);
    const done = how === 'commit' ? commit(current, decided)?.case : undefined;
    if (done) return done;
    const first = decided.events[0];
    const base = current ?? (first?.type === 'submitted' ? openCase(first, first.at) : undefined);
    if (!base) throw new Error(`${command.type} decided nothing`);
    return decided.events.reduce<Case>(apply, base);
  };
  const applicant = {
    account: 'zhang',
    kind: 'person',
    name: '张三',
    idNumber: '990102199001010011',
  } as const;
  const start = application(definition, { id: 'case', number: 'GTSL202603020001', applicant });
  const commands: Command[] = [start];
  for (let current = step(null, start), next = nextCommand(current); next; next = nextCommand(current)) {
    commands.push(next);
    current = step(current, next);
  }
  const run = (): void => {
    let current: Case | null = null;
    for (const command of commands) current = step(current, command);
  };
  return { run, commands: commands.length };
}
