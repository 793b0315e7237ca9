import type { DataProvider, RaRecord } from 'react-admin';
import { LIST_KINDS } from '../../../platform/definition/kinds/index.ts';
import { accountSource } from './account-source.ts';
import { definitionSource } from './definition-source.ts';
import { type ListSource, pagedSource } from './list-source.ts';

/** Every list of the back office by its react-admin resource name. */
const SOURCES: Readonly<Record<string, ListSource>> = {
  ...Object.fromEntries(LIST_KINDS.map((kind) => [kind, definitionSource(kind)])),
  staff: accountSource({ kind: 'staff' }),
  applicants: accountSource({}),
  items: pagedSource('adminItems'),
  tasks: pagedSource('tasks'),
  handled: pagedSource('handled'),
  cases: pagedSource('officeCases'),
  'supervised-cases': pagedSource('supervisedCases', {}, (row) => row.case),
  urges: pagedSource('urges', {}, (row) => `${row.case}/${row.id}`),
  certificates: pagedSource('officeCertificates', {}, (row) => row.number),
  'calendar-runs': pagedSource('calendarRuns'),
};

function sourceOf(resource: string): ListSource {
  const source = SOURCES[resource];
  if (!source) throw new Error(`no such list: ${resource}`);
  return source;
}

function able<K extends 'one' | 'create' | 'update' | 'remove'>(resource: string, act: K) {
  const run = sourceOf(resource)[act];
  if (!run) throw new Error(`${resource} has no ${act}`);
  return run as NonNullable<ListSource[K]>;
}

const sortText = (sort?: { field: string; order: string }): string | undefined =>
  !sort?.field || sort.field === 'id' ? undefined : `${sort.order === 'DESC' ? '-' : ''}${sort.field}`;

/** react-admin's port over the typed client. Answers are records whose `id` is the key of our routes. */
export const dataProvider: DataProvider = {
  supportAbortSignal: true,
  async getList(resource, { pagination, sort, filter, signal }) {
    const answer = await sourceOf(resource).list({
      page: pagination?.page ?? 1,
      size: pagination?.perPage ?? 20,
      sort: sortText(sort),
      filter: filter ?? {},
      signal,
    });
    return { data: answer.rows as never[], total: answer.total, meta: answer.meta };
  },
  async getOne(resource, { id }) {
    return { data: (await able(resource, 'one')(String(id))) as never };
  },
  async getMany(resource, { ids }) {
    const read = able(resource, 'one');
    return { data: (await Promise.all(ids.map((id) => read(String(id))))) as never[] };
  },
  async getManyReference(resource, { target, id, pagination, sort, filter, signal }) {
    const answer = await sourceOf(resource).list({
      page: pagination.page,
      size: pagination.perPage,
      sort: sortText(sort),
      filter: { ...filter, [target]: id },
      signal,
    });
    return { data: answer.rows as never[], total: answer.total };
  },
  async create(resource, { data }) {
    return { data: (await able(resource, 'create')(data as Record<string, unknown>)) as never };
  },
  async update(resource, { id, data }) {
    return { data: (await able(resource, 'update')(String(id), data as Record<string, unknown>)) as never };
  },
  async updateMany(resource, { ids, data }) {
    const write = able(resource, 'update');
    for (const id of ids) await write(String(id), data as Record<string, unknown>);
    return { data: ids };
  },
  async delete(resource, { id, previousData }) {
    await able(resource, 'remove')(String(id));
    return { data: (previousData ?? { id }) as RaRecord as never };
  },
  async deleteMany(resource, { ids }) {
    const remove = able(resource, 'remove');
    for (const id of ids) await remove(String(id));
    return { data: ids };
  },
};
