import type { ListKind } from '../../definition/kinds/index.ts';
import type { Instant } from '../../runtime/case.ts';

export type Body = Record<string, unknown>;

export interface StoredDefinition {
  kind: ListKind;
  key: string;
  /** Grows with every change: the optimistic lock. */
  revision: number;
  body: Body;
  updatedAt: Instant;
  updatedBy: string;
}
export interface DefinitionQuery {
  group?: string;
  q?: string;
  sort?: string;
  page: number;
  size: number;
}

export interface DefinitionStore {
  insert(workspace: string, definition: StoredDefinition): Promise<boolean>;
  read(workspace: string, kind: ListKind, key: string): Promise<StoredDefinition | null>;
  /** Null when the stored revision is not `revision`. */
  replace(workspace: string, definition: StoredDefinition, revision: number): Promise<boolean>;
  /** False when the stored revision is not `revision` any more. */
  remove(workspace: string, kind: ListKind, key: string): Promise<boolean>;
  page(
    workspace: string,
    kind: ListKind,
    query: DefinitionQuery,
  ): Promise<{ rows: StoredDefinition[]; total: number }>;
  /** All of a kind, or of every kind, in their own order. */
  all(workspace: string, kind?: ListKind): Promise<StoredDefinition[]>;
}
