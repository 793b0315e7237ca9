import type { z } from 'zod';
import { ROUTES, type Operation } from './index.ts';
import type { Problem } from './problem.ts';
import type { RouteShape } from './route.ts';

type Part<R, K extends string> = R extends { [P in K]: infer S extends z.ZodType } ? z.input<S> : undefined;
type Given<T> = { [K in keyof T as T[K] extends undefined ? never : K]: T[K] };
/** What a call takes: only the parts its route declares. */
export type CallInput<O extends Operation> = Given<{
  params: Part<(typeof ROUTES)[O], 'params'>;
  query: Part<(typeof ROUTES)[O], 'query'>;
  body: Part<(typeof ROUTES)[O], 'body'>;
}> & { file?: File; idempotencyKey?: string; signal?: AbortSignal };
export type CallResult<O extends Operation> = (typeof ROUTES)[O]['response'] extends infer S
  ? S extends z.ZodType
    ? z.output<S>
    : S extends 'binary'
      ? Blob
      : undefined
  : never;

/** A refusal of the server; `problem.message` is ready to show. */
export class ApiError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.message?.zh ?? problem.title);
    this.name = 'ApiError';
    this.problem = problem;
  }
}

let csrf: string | null = null;
/** Set after each answer that carries a session. */
export function rememberCsrf(token: string | null): void {
  csrf = token;
}

/** Address of a route, e.g. for a download link: `address('myCaseFile', {id, file})`. */
export function address(
  operation: Operation,
  params: Record<string, string> = {},
  query: Record<string, unknown> = {},
): string {
  const path = ROUTES[operation].path.replace(/:([A-Za-z0-9]+)/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== '') search.set(name, String(value));
  return `/api${path}${search.size ? `?${search}` : ''}`;
}

/**
 * Calls a route. Throws ApiError with the server's problem, or one with code `network` when it cannot be reached.
 * A write that starts or advances something gets an Idempotency-Key unless one is given (give it when retrying).
 */
export async function call<O extends Operation>(
  operation: O,
  input: CallInput<O> = {} as CallInput<O>,
): Promise<CallResult<O>> {
  const route: RouteShape = ROUTES[operation];
  const given = input as {
    params?: Record<string, string>;
    query?: Record<string, unknown>;
    body?: unknown;
    file?: File;
    idempotencyKey?: string;
    signal?: AbortSignal;
  };
  const headers: Record<string, string> = { accept: 'application/json' };
  if (csrf && route.method !== 'GET') headers['x-csrf-token'] = csrf;
  if (route.idempotent) headers['idempotency-key'] = given.idempotencyKey ?? crypto.randomUUID();
  let body: BodyInit | undefined;
  if (route.upload) {
    const data = new FormData();
    for (const [name, value] of Object.entries((given.body ?? {}) as Record<string, string>))
      data.set(name, value);
    if (given.file) data.set('file', given.file);
    body = data;
  } else if (given.body !== undefined) {
    headers['content-type'] = 'application/json';
    body = JSON.stringify(given.body);
  }
  const request = {
    method: route.method,
    headers,
    body,
    signal: given.signal,
    credentials: 'same-origin' as const,
  };
  const response = await fetch(address(operation, given.params, given.query), request).catch(
    (reason: unknown) => {
      if (reason instanceof DOMException && reason.name === 'AbortError') throw reason;
      throw new ApiError(unreachable());
    },
  );
  if (!response.ok) throw new ApiError(await readProblem(response));
  if (route.response === 'none' || response.status === 204) return undefined as CallResult<O>;
  if (route.response === 'binary') return (await response.blob()) as unknown as CallResult<O>;
  const answer = (await response.json()) as { csrf?: string | null } | null;
  if (answer?.csrf !== undefined) rememberCsrf(answer.csrf);
  return answer as unknown as CallResult<O>;
}

async function readProblem(response: Response): Promise<Problem> {
  try {
    const answer = (await response.json()) as Problem;
    if (answer.code) return answer;
  } catch {
    // not JSON: a proxy's own page
  }
  return { ...unreachable(), status: response.status };
}

function unreachable(): Problem {
  return {
    type: 'about:blank',
    title: 'network',
    status: 0,
    code: 'network',
    detail: '',
    message: {
      zh: '连不上服务器，请检查网络后重试',
      en: 'The server cannot be reached. Check the network and try again.',
    },
  };
}
