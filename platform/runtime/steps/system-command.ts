import type { CaseCommandSpec, StepCommand } from './define-step.ts';

/** Shows a command of the whole case among those of the step that waits for it. */
export function systemCommand(command: CaseCommandSpec): StepCommand {
  const { label, tone, by, opinion, payload } = command;
  return {
    label,
    ...(tone === undefined ? {} : { tone }),
    by,
    opinion,
    payload,
    decide: (act) => command.decide(act),
  };
}
