import { defineSide } from './define-side.ts';
import { giveOpinion } from './give-opinion.ts';

/** 会办: a post of another department is asked for its opinion. */
export const consult = defineSide({
  name: 'consult',
  label: { zh: '会办', en: 'Consultation' },
  commands: { answer: giveOpinion('consult') },
});
