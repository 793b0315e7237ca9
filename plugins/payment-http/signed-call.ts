import { ChannelFault } from '../../platform/plugin/ports/payment.ts';
import { isSigned, type Keys, sign } from '../../platform/plugin/signed-message.ts';

export interface ChannelSettings extends Keys {
  url: string;
  timeoutMs: number;
  retries: number;
}

const PAUSE_MS = 150;

/**
 * One call: signed, answered within the time limit, tried again where trying again is safe (every call is keyed by an
 * id of ours, so a repeat changes nothing). The answer must carry the channel's signature. Null for "not found".
 */
export async function callChannel(
  settings: ChannelSettings,
  method: 'GET' | 'POST',
  path: string,
  body?: unknown,
): Promise<unknown> {
  let fault: ChannelFault | undefined;
  for (let attempt = 0; attempt <= settings.retries; attempt += 1) {
    if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * 2 ** (attempt - 1)));
    try {
      return await callOnce(settings, method, path, body);
    } catch (reason) {
      fault = asFault(reason);
      if (fault.kind !== 'unreachable') throw fault;
    }
  }
  throw fault ?? new ChannelFault('unreachable', 'The channel was not asked');
}

async function callOnce(
  settings: ChannelSettings,
  method: string,
  path: string,
  body: unknown,
): Promise<unknown> {
  const { url, timeoutMs } = settings;
  const bytes = Buffer.from(body === undefined ? '' : JSON.stringify(body));
  const target = new URL(url + path);
  const line = `${method} ${target.pathname}`;
  const response = await fetch(target, {
    method,
    headers: { 'content-type': 'application/json', ...sign({ line, body: bytes }, settings, new Date()) },
    ...(method === 'GET' ? {} : { body: bytes }),
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  });
  const answer = Buffer.from(await response.arrayBuffer());
  const { status } = response;
  if (status >= 500) throw new ChannelFault('unreachable', `${line} was answered ${status}`);
  const headers = Object.fromEntries(response.headers);
  if (status === 401 || status === 403) throw new ChannelFault('refused', `${line} was answered ${status}`);
  if (!isSigned({ line: String(status), body: answer }, headers, settings, new Date())) {
    throw new ChannelFault('untrusted', `The answer to ${line} is not signed by the channel`);
  }
  if (status === 404) return null;
  if (status >= 400)
    throw new ChannelFault('refused', `${line} was refused: ${answer.toString('utf8').slice(0, 300)}`);
  return JSON.parse(answer.toString('utf8'));
}

function asFault(reason: unknown): ChannelFault {
  if (reason instanceof ChannelFault) return reason;
  if (reason instanceof SyntaxError)
    return new ChannelFault('untrusted', 'The answer is no JSON', { cause: reason });
  return new ChannelFault('unreachable', 'The channel cannot be reached', { cause: reason });
}
