import { ApiError } from '../../../contract/client.ts';
import { type Language, pick } from '../../../render/language.ts';
import type { Texts } from '../i18n/index.ts';

/** What to tell a person about a failure: the server's sentence and how to mend it, else a general one. */
export function errorText(error: unknown, language: Language, text: Texts): string {
  if (!(error instanceof ApiError)) return text.common.unexpected;
  const { code, message, hint, incident } = error.problem;
  if (code === 'network') return text.common.network;
  const parts = [message ? pick(message, language) : text.common.unexpected];
  if (hint) parts.push(pick(hint, language));
  if (incident) parts.push(text.common.incident(incident));
  return parts.join(language === 'en' ? ' ' : '');
}

export const statusOf = (error: unknown): number => (error instanceof ApiError ? error.problem.status : 0);
export const pathOf = (error: unknown): string | undefined =>
  error instanceof ApiError ? error.problem.path : undefined;
