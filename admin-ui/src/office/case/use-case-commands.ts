import { useCallback, useState } from 'react';
import type { CallInput } from '../../../../platform/contract/client.ts';
import type { CaseView, CommandView } from '../../../../platform/contract/case-view.ts';
import type { Problem } from '../../../../platform/contract/problem.ts';
import { useTell } from '../../components/use-tell.ts';
import { announceAct } from '../../data/acted.ts';
import { useSend } from '../../data/use-send.ts';
import { usePick, useTexts } from '../../i18n/texts.ts';
import { caseTexts } from './case-texts.ts';

type Payload = NonNullable<CallInput<'officeCommand'>['body']>['payload'];
export interface CaseCommands {
  busy: boolean;
  /** Refusal of the command in the dialog. */
  problem: Problem | undefined;
  /** Refusal of a check mark. */
  checkProblem: Problem | undefined;
  /** Somebody was first: what the server said of it. */
  conflict: Problem | undefined;
  forgetConflict(): void;
  clear(): void;
  /** True when it was done; the page then shows the answer. */
  give(
    command: CommandView,
    input: { payload?: Payload; opinion?: string; files?: string[]; quiet?: boolean },
  ): Promise<boolean>;
}

/** Gives commands on a case under its version; a 409 brings the newest state and says who was first. */
export function useCaseCommands(
  view: CaseView | undefined,
  onAnswer: (view: CaseView) => void,
  onConflict: () => void,
): CaseCommands {
  const t = useTexts(caseTexts);
  const pick = usePick();
  const tell = useTell();
  const { busy, send } = useSend();
  const [problem, setProblem] = useState<Problem>();
  const [checkProblem, setCheckProblem] = useState<Problem>();
  const [conflict, setConflict] = useState<Problem>();

  const give: CaseCommands['give'] = async (command, { payload, opinion, files, quiet }) => {
    if (!view) return false;
    setProblem(undefined);
    setCheckProblem(undefined);
    const sent = await send('officeCommand', {
      params: { id: view.id },
      body: {
        type: command.type,
        version: view.version,
        ...(command.task && { task: command.task }),
        ...(opinion && { opinion }),
        ...(payload !== undefined && { payload }),
        ...(files?.length && { files }),
      },
    });
    if (sent.done) {
      onAnswer(sent.answer);
      announceAct();
      if (!quiet) tell(t.done(pick(command.label)));
      return true;
    }
    if (sent.problem?.status === 409) {
      setConflict(sent.problem);
      onConflict();
    } else if (quiet) setCheckProblem(sent.problem);
    else setProblem(sent.problem);
    return false;
  };
  return {
    busy,
    problem,
    checkProblem,
    conflict,
    forgetConflict: useCallback(() => setConflict(undefined), []),
    clear: useCallback(() => setProblem(undefined), []),
    give,
  };
}
