import type { Request, Response } from 'express';

export const SESSION_COOKIE = 'banshi_session';

export interface CookiePolicy {
  secure: boolean;
}

/** The session token a request carries, if any. */
export function readToken(request: Request): string | null {
  for (const part of (request.get('cookie') ?? '').split(';')) {
    const [name, value] = part.trim().split('=');
    if (name === SESSION_COOKIE && value) return value;
  }
  return null;
}

/** Hands out a session: not readable by scripts, not sent by other sites' forms, gone with the browser. */
export function setToken(response: Response, token: string, { secure }: CookiePolicy): void {
  response.cookie(SESSION_COOKIE, token, { httpOnly: true, sameSite: 'lax', path: '/', secure });
}

export function clearToken(response: Response, { secure }: CookiePolicy): void {
  response.clearCookie(SESSION_COOKIE, { httpOnly: true, sameSite: 'lax', path: '/', secure });
}
