import type { Bilingual } from '../../definition/finding.ts';
import type { StepCommand } from '../steps/define-step.ts';

/**
 * 侧任务: work beside a step's own task, asked for by whoever has it (会办, 加签, 批准申请). Holds no token; the task it
 * belongs to waits for it and closes it when it goes itself.
 */
export interface SideAction {
  name: string;
  label: Bilingual;
  commands: Readonly<Record<string, StepCommand>>;
}

/** A side action is one file of this folder; its name is the file's name and one line of the registry. */
export function defineSide(action: SideAction): SideAction {
  return action;
}
