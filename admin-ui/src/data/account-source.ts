import type { CallInput } from '../../../platform/contract/client.ts';
import { type ListSource, pagedSource } from './list-source.ts';
import { request } from './request.ts';

/** Accounts; `staff` shows members of staff only, applicants are persons and enterprises. */
export function accountSource(fixed: Readonly<Record<string, unknown>>): ListSource {
  return {
    ...pagedSource('accounts', fixed),
    one: (id) => request('readAccount', { params: { id } }),
    create: (values) => request('createAccount', { body: values as CallInput<'createAccount'>['body'] }),
    update: (id, values) =>
      request('changeAccount', { params: { id }, body: values as CallInput<'changeAccount'>['body'] }),
    remove: (id) => request('deleteAccount', { params: { id } }),
  };
}
