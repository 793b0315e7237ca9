import { ApiError } from '../../../platform/contract/client.ts';
import type { Problem } from '../../../platform/contract/problem.ts';
import { type Language, pick } from '../../../platform/render/language.ts';

/** The server's problem behind anything thrown; what is not from the server is shown as a fault of the page. */
export function problemOf(reason: unknown): Problem {
  if (reason instanceof ApiError) return reason.problem;
  return {
    type: 'about:blank',
    title: 'page',
    status: 0,
    code: 'page',
    detail: String(reason),
    message: {
      zh: '页面出错，这次操作没有完成，请刷新后重试',
      en: 'Something went wrong on this page. Reload it and try again.',
    },
  };
}

/** What happened and what to do about it, in one line. */
export function problemText(problem: Problem, language: Language): string {
  const parts = [pick(problem.message, language)];
  if (problem.hint) parts.push(pick(problem.hint, language));
  if (problem.incident)
    parts.push(language === 'zh' ? `编号 ${problem.incident}` : `incident ${problem.incident}`);
  return parts.join(language === 'zh' ? '；' : ' ');
}
