import type { ListRow } from '../../../platform/contract/admin.ts';
import type { ListKind } from '../../../platform/definition/kinds/index.ts';
import type { ListSource } from './list-source.ts';
import { request } from './request.ts';

/** A definition of a list as pages see it; `revision` goes back with every save. */
export type DefinitionRow = ListRow & { id: string };
type Body = ListRow['body'];

const withId = (row: ListRow): DefinitionRow => ({ ...row, id: row.key });

export function definitionSource(kind: ListKind): ListSource {
  return {
    async list({ page, size, sort, filter, signal }) {
      const query = { ...filter, page, size, sort };
      const answer = await request('listDefinitions', { params: { kind }, query, signal });
      return { rows: answer.rows.map(withId), total: answer.total };
    },
    async one(key) {
      return withId(await request('readDefinition', { params: { kind, key } }));
    },
    async create(values) {
      return withId(await request('createDefinition', { params: { kind }, body: values as Body }));
    },
    async update(key, values) {
      const { body, revision } = values as { body: Body; revision: number };
      return withId(await request('saveDefinition', { params: { kind, key }, body: { body, revision } }));
    },
    async remove(key) {
      await request('deleteDefinition', { params: { kind, key } });
    },
  };
}
