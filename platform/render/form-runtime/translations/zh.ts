import { ZH_ERRORS } from './zh-errors.ts';
import { ZH_SYSTEM } from './zh-system.ts';
import { ZH_WORDS } from './zh-words.ts';

/** The whole key set of the renderer's English file; a test compares the two. */
export const ZH_FORM: Readonly<Record<string, string>> = { ...ZH_ERRORS, ...ZH_WORDS, ...ZH_SYSTEM };
