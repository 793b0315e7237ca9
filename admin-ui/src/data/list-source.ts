import type { CallInput, CallResult } from '../../../platform/contract/client.ts';
import type { Operation } from '../../../platform/contract/index.ts';
import { request } from './request.ts';

/** A list as react-admin asks for it, in the words of our routes. */
export interface ListQuery {
  page: number;
  size: number;
  sort?: string;
  filter: Readonly<Record<string, unknown>>;
  signal?: AbortSignal;
}
export interface ListAnswer {
  rows: readonly (object & { id: string })[];
  total: number;
  /** What a list answers beside its rows, e.g. counts per state. */
  meta?: unknown;
}
export interface ListSource {
  list(query: ListQuery): Promise<ListAnswer>;
  one?(id: string): Promise<object & { id: string }>;
  create?(values: Record<string, unknown>): Promise<object & { id: string }>;
  update?(id: string, values: Record<string, unknown>): Promise<object & { id: string }>;
  remove?(id: string): Promise<void>;
}

type PagedOperation = {
  [O in Operation]: CallResult<O> extends { rows: readonly object[]; total: number } ? O : never;
}[Operation];

interface Row {
  id?: string;
  key?: string;
}
type RowOf<O extends PagedOperation> = CallResult<O> extends { rows: readonly (infer R)[] } ? R : never;

/** A source over a paged route; `idOf` where rows carry their key neither under `id` nor under `key`. */
export function pagedSource<O extends PagedOperation>(
  operation: O,
  fixed: Readonly<Record<string, unknown>> = {},
  idOf: (row: RowOf<O>) => string = (row) => (row as Row).id ?? (row as Row).key ?? '',
): ListSource {
  return {
    async list({ page, size, sort, filter, signal }) {
      const input = { query: { ...filter, ...fixed, page, size, sort }, signal };
      const answer = (await request(operation, input as unknown as CallInput<O>)) as unknown as {
        rows: readonly (RowOf<O> & object)[];
        total: number;
        counts?: unknown;
      };
      const rows = answer.rows.map((row) => ({ ...row, id: idOf(row) }));
      return { rows, total: answer.total, meta: answer.counts };
    },
  };
}
