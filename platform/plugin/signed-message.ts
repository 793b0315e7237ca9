import { createHash, createHmac, randomUUID, timingSafeEqual } from 'node:crypto';

/** How far the other side's clock may be from ours. */
const CLOCK_SLACK_MS = 10 * 60_000;

export interface SignedHeaders {
  'x-merchant': string;
  'x-timestamp': string;
  'x-nonce': string;
  'x-signature': string;
}
export interface Message {
  /** `POST /orders` of a request; the status of an answer. */
  line: string;
  body: Uint8Array;
}
export interface Keys {
  merchant: string;
  secret: string;
}

/** HMAC-SHA256 over what is said, by whom and when. */
export function sign({ line, body }: Message, { merchant, secret }: Keys, at: Date): SignedHeaders {
  const timestamp = at.toISOString();
  const nonce = randomUUID();
  return {
    'x-merchant': merchant,
    'x-timestamp': timestamp,
    'x-nonce': nonce,
    'x-signature': signatureOf([line, merchant, timestamp, nonce, digest(body)], secret),
  };
}

/** True for a message of this merchant, signed with its secret, not older than the slack. */
export function isSigned(
  { line, body }: Message,
  headers: Readonly<Record<string, string | undefined>>,
  { merchant, secret }: Keys,
  now: Date,
): boolean {
  const { 'x-timestamp': timestamp = '', 'x-nonce': nonce = '', 'x-signature': given = '' } = headers;
  if (headers['x-merchant'] !== merchant || nonce === '') return false;
  const age = Math.abs(now.getTime() - Date.parse(timestamp));
  if (!(age <= CLOCK_SLACK_MS)) return false;
  const expected = signatureOf([line, merchant, timestamp, nonce, digest(body)], secret);
  return timingSafeEqual(Buffer.from(digest(Buffer.from(expected))), Buffer.from(digest(Buffer.from(given))));
}

function signatureOf(parts: readonly string[], secret: string): string {
  return createHmac('sha256', secret).update(parts.join('\n')).digest('hex');
}

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
