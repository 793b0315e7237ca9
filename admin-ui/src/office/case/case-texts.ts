import { dictionary } from '../../i18n/dictionary.ts';
import { CASE_EN } from './case-en.ts';
import { CASE_ZH } from './case-zh.ts';

export const caseTexts = dictionary(CASE_ZH, CASE_EN);
