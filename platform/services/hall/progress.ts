import { createHash, timingSafeEqual } from 'node:crypto';
import type { ProgressView } from '../../contract/hall.ts';
import { Rejected } from '../../errors/rejected.ts';
import type { CaseDefinitions } from '../cases/case-definitions.ts';
import { historyRows } from '../cases/view/history.ts';
import { maskName } from '../cases/view/mask.ts';
import { stepViews } from '../cases/view/steps.ts';
import { leftOf, namedDecision } from '../cases/view/summary.ts';
import { departmentName, type ViewContext } from '../cases/view/viewer.ts';
import { localDate } from '../clock.ts';
import type { CallContext } from '../context.ts';
import type { DefinitionCatalog } from '../definitions/catalog.ts';
import type { CaseStore } from '../ports/cases.ts';
import { publicWords } from './public-words.ts';

export interface ProgressNeeds {
  cases: CaseStore;
  definitions: CaseDefinitions;
  catalog: DefinitionCatalog;
}

/** 进度查询 by number and the end of the identity number. A wrong number and a wrong end give the same answer. */
export function createProgress({ cases, definitions, catalog }: ProgressNeeds) {
  return async (
    { number, idTail }: { number: string; idTail: string },
    { workspace, now }: Pick<CallContext, 'workspace' | 'now'>,
  ): Promise<ProgressView> => {
    const record = await cases.byNumber(workspace, number.toUpperCase());
    if (!sameTail(record?.case.applicant.idNumber ?? '', idTail) || !record)
      throw new Rejected('progress.no-match');
    const { case: current } = record;
    const [lists, definition, history] = await Promise.all([
      catalog.lists(workspace),
      definitions.of(workspace, current.item),
      cases.history(workspace, record),
    ]);
    const view: ViewContext = {
      audience: 'public',
      now,
      today: localDate(now),
      calendars: lists.calendar,
      departments: lists.department,
    };
    const told = new Map(history.map((event) => [event.seq, publicWords(event)]));
    return {
      number: current.number,
      itemName: current.item.name,
      department: departmentName(lists.department, current.item.department),
      applicant: maskName(current.applicant.name, current.applicant.kind),
      state: current.state,
      decision: current.decision,
      ...namedDecision(current, definition),
      submittedAt: current.submittedAt,
      closedAt: current.closedAt,
      left: leftOf(current, view, definition),
      steps: stepViews(definition.bundle, current, history, view),
      history: historyRows(definition.bundle, history, view).map(({ seq, at, text }) => ({
        seq,
        at,
        text: told.get(seq) ?? text,
      })),
    };
  };
}

/** Compared by digest, so that neither the length nor the first wrong character shows in the time it takes. */
function sameTail(idNumber: string, tail: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text.toUpperCase()).digest();
  return timingSafeEqual(digest(idNumber.slice(-4)), digest(tail)) && idNumber.length >= 4;
}
