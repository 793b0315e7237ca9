import { dictionary } from '../../../i18n/dictionary.ts';
import { TURN_EN } from './turn-en.ts';
import { TURN_ZH } from './turn-zh.ts';

export const turnTexts = dictionary(TURN_ZH, TURN_EN);
