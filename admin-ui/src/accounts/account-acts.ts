import type { AccountRow } from '../../../platform/contract/admin.ts';
import { request } from '../data/request.ts';
import type { AccountTexts } from './account-texts.ts';

/** One-press acts on an account: what the question says, what is called, what is told afterwards. */
export interface AccountAct {
  title(t: AccountTexts): string;
  text(t: AccountTexts, name: string): string;
  done(t: AccountTexts, name: string): string;
  danger: boolean;
  run(row: AccountRow): Promise<unknown>;
}

export const ACCOUNT_ACTS = {
  signOut: {
    title: (t) => t.signOut,
    text: (t, name) => t.signOutText(name),
    done: (t) => t.signOutDone,
    danger: true,
    run: ({ id }) => request('revokeSessions', { params: { id } }),
  },
  disable: {
    title: (t) => t.disable,
    text: (t, name) => t.disableText(name),
    done: (t, name) => t.disableDone(name),
    danger: true,
    run: ({ id }) => request('changeAccount', { params: { id }, body: { disabled: true } }),
  },
  enable: {
    title: (t) => t.enable,
    text: (t, name) => t.enableText(name),
    done: (t, name) => t.enableDone(name),
    danger: false,
    run: ({ id }) => request('changeAccount', { params: { id }, body: { disabled: false } }),
  },
  remove: {
    title: (t) => t.remove,
    text: (t, name) => t.removeText(name),
    done: (t, name) => t.removeDone(name),
    danger: true,
    run: ({ id }) => request('deleteAccount', { params: { id } }),
  },
} satisfies Record<string, AccountAct>;
export type AccountActName = keyof typeof ACCOUNT_ACTS;
