import { defineSide } from './define-side.ts';
import { giveOpinion } from './give-opinion.ts';

/** 加签: a colleague signs beside whoever has the step. */
export const coSign = defineSide({
  name: 'co-sign',
  label: { zh: '加签', en: 'Co-signature' },
  commands: { answer: giveOpinion('co-sign') },
});
