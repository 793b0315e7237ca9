import type { SameShape } from '../../../../render/i18n/dictionary.ts';
import type * as zh from '../zh/routes.ts';

export const routes: SameShape<typeof zh.routes> = {
  title: 'How to apply',
  chosen: 'What you chose',
  question: 'Which way do you choose?',
  general: 'General procedure',
  generalHint: 'Hand in all materials; the office decides after its review',
  commitment: 'By commitment',
  commitmentHint: 'Declare that you meet the conditions; the office goes by that and checks later',
  text: 'The commitment',
  commitSign:
    'I have read the commitment and declare that its conditions are met; I answer by law for a false declaration.',
  commitMissing: 'You chose the way of commitment: please tick it first.',
  deferIt: 'Not at hand, to follow later',
  deferred: 'To follow',
  deferPromise: (names, days) =>
    `I promise to hand in within ${days} of acceptance: ${names}. The result is held until then; if they do not come, the case may be terminated.`,
  promiseMissing: 'Some materials are to follow: please tick the promise first.',
};
