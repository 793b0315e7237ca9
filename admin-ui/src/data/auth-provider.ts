import type { AuthProvider } from 'react-admin';
import { call } from '../../../platform/contract/client.ts';
import { currentSession, forgetAccount, isSignedOut, keepSession } from './session-store.ts';

/** Sign-in, sign-out and roles for react-admin; the session itself is a cookie only the server can read. */
export const authProvider: AuthProvider = {
  async login({ username, password }: { username: string; password: string }) {
    keepSession(await call('signIn', { body: { username, password, face: 'office' } }));
  },
  async logout() {
    if (currentSession()?.account) await call('signOut').catch(() => undefined);
    forgetAccount();
    return '/login';
  },
  async checkAuth() {
    if (!currentSession()?.account) throw Object.assign(new Error('signed out'), { message: false });
  },
  async checkError(reason: unknown) {
    if (isSignedOut(reason)) {
      forgetAccount();
      throw reason;
    }
  },
  async getIdentity() {
    const account = currentSession()?.account;
    return { id: account?.id ?? '', fullName: account?.name ?? '' };
  },
  async getPermissions() {
    return currentSession()?.account?.roles ?? [];
  },
};
