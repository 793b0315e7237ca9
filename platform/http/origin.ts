import { timingSafeEqual } from 'node:crypto';
import type { Request } from 'express';
import { Rejected } from '../errors/rejected.ts';

/** Where a page that may write can come from, besides the server's own address (the development servers). */
export type TrustedOrigins = readonly string[];

/**
 * Refuses a write that another site's page sent. Browsers send Origin with every write and most send
 * Sec-Fetch-Site; a caller that sends neither is no browser and carries nobody's cookies by accident.
 */
export function refuseForeignOrigin(request: Request, trusted: TrustedOrigins): void {
  const origin = request.get('origin');
  if (origin !== undefined) {
    if (!trusted.includes(origin) && hostOf(origin) !== request.get('host')) {
      // Behind a proxy that rewrites Host, the address people see is in X-Forwarded-Host.
      if (hostOf(origin) !== request.host) throw new Rejected('auth.foreign-origin');
    }
    return;
  }
  const site = request.get('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') {
    throw new Rejected('auth.foreign-origin');
  }
}

/** Refuses a write without the token of the session: a cookie alone proves only that a browser was told to send it. */
export function refuseWrongToken(request: Request, csrf: string): void {
  const given = Buffer.from(request.get('x-csrf-token') ?? '');
  const expected = Buffer.from(csrf);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    throw new Rejected('auth.csrf');
  }
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
