import { z } from 'zod';
import { dueDeadline } from '../deadlines/index.ts';
import { refuse } from '../refusal.ts';
import { defineCaseCommand } from '../steps/define-step.ts';

/** 到期检查, given by the system: the one thing that is due first happens. Repeated until nothing is due. */
export const checkDeadlines = defineCaseCommand({
  label: { zh: '到期检查', en: 'Check deadlines' },
  by: 'system',
  opinion: 'none',
  whileHeld: true,
  payload: z.strictObject({}),
  afterEnd: false,
  decide(act) {
    const deadline = dueDeadline(act.case, act.definition, act.today);
    return deadline === undefined ? refuse('deadline.none-due') : deadline.happen(act);
  },
});
