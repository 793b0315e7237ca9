import { z } from 'zod';
import type { StepAction } from '../../runtime/steps/define-step.ts';
import type { CaseLists } from '../../services/cases/case-lists.ts';
import type { Cases } from '../../services/cases/cases.ts';
import type { Inbox } from '../../services/inbox/inbox.ts';
import { type HandlersOf, taken } from '../handler.ts';

interface Needs {
  inbox: Inbox;
  lists: CaseLists;
  cases: Cases;
  stepActions: Readonly<Record<string, StepAction>>;
}

/** The office's side: what waits, one case, its commands. */
export function officeHandlers({
  inbox,
  lists,
  cases,
  stepActions,
}: Needs): HandlersOf<
  | 'officeHome'
  | 'tasks'
  | 'handled'
  | 'officeCases'
  | 'officeCase'
  | 'officeCaseReplay'
  | 'officeUpload'
  | 'officeCaseEvents'
  | 'officeCommand'
  | 'officeCaseFile'
  | 'reveal'
  | 'stepActions'
> {
  return {
    officeHome: (_input, context) => inbox.home(context),
    tasks: ({ query }, context) => inbox.page(query, context),
    handled: ({ query }, context) => lists.handled(query, context),
    officeCases: ({ query }, context) => lists.search(query, context),
    officeCase: ({ params }, context) => cases.view(params.id, context),
    officeCaseReplay: ({ params, query }, context) => cases.replay(params.id, query.seq, context),
    officeUpload: ({ params, file }, context) => cases.attach(params.id, taken(file), context),
    async officeCaseEvents({ params, response }, context) {
      await cases.live(params.id, response, context);
      return undefined;
    },
    officeCommand: ({ params, body }, context) => cases.command(params.id, body, context),
    officeCaseFile: ({ params }, context) => cases.openFile(params.id, params.file, context),
    reveal: ({ params, body }, context) => cases.reveal(params.id, body, context),
    stepActions: async () => ({ rows: Object.values(stepActions).map(stepActionRow) }),
  };
}

function stepActionRow({ name, label, description, postRoles, config, commands }: StepAction) {
  return {
    name,
    label,
    description,
    postRoles: [...postRoles],
    config: z.toJSONSchema(config, { io: 'input' }),
    commands: Object.entries(commands).map(([type, command]) => ({ type, label: command.label })),
  };
}
