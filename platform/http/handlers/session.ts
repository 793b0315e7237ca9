import type { Response } from 'express';
import type { Session } from '../../contract/session.ts';
import { sessionAccount } from '../../services/accounts/account-view.ts';
import type { RegistrationService } from '../../services/accounts/registration.ts';
import type { SignIn } from '../../services/accounts/sign-in.ts';
import { localDate } from '../../services/clock.ts';
import type { CallContext } from '../../services/context.ts';
import type { DefinitionCatalog } from '../../services/definitions/catalog.ts';
import type { Account, AccountStore } from '../../services/ports/accounts.ts';
import type { SessionStore } from '../../services/ports/sessions.ts';
import type { OpenedSession } from '../../services/sessions/sessions.ts';
import type { Workspace } from '../../services/workspace.ts';
import type { HandlersOf } from '../handler.ts';
import { clearToken, type CookiePolicy, setToken } from '../session-cookie.ts';

interface Needs {
  signIn: SignIn;
  registration: RegistrationService;
  accounts: AccountStore;
  sessions: SessionStore;
  catalog: DefinitionCatalog;
  workspace: Workspace;
  cookies: CookiePolicy;
}

type SessionOperation = 'readSession' | 'signIn' | 'signOut' | 'changePassword' | 'register';

/** Who is signed in, and how that changes. */
export function sessionHandlers(needs: Needs): HandlersOf<SessionOperation> {
  const view = async (
    account: Account | null,
    csrf: string | null,
    { now, workspace }: CallContext,
  ): Promise<Session> => ({
    account:
      account && sessionAccount(account, await needs.catalog.department(workspace, account.department)),
    csrf,
    workspace: needs.workspace,
    today: localDate(now),
  });
  const enter = (
    { account, opened }: { account: Account; opened: OpenedSession },
    response: Response,
    context: CallContext,
  ): Promise<Session> => {
    setToken(response, opened.token, needs.cookies);
    return view(account, opened.csrf, context);
  };

  return {
    async readSession(_input, context) {
      const { workspace, principal } = context;
      if (!principal) return view(null, null, context);
      const [account, session] = await Promise.all([
        needs.accounts.byId(workspace, principal.account),
        needs.sessions.byId(workspace, principal.session),
      ]);
      return view(account, session?.csrf ?? null, context);
    },
    async signIn({ body, response }, context) {
      return enter(await needs.signIn.signIn(body, context), response, context);
    },
    async signOut({ response }, context) {
      await needs.signIn.signOut(context);
      clearToken(response, needs.cookies);
      return undefined;
    },
    async changePassword({ body, response }, context) {
      return enter(await needs.signIn.changePassword(body, context), response, context);
    },
    async register({ body, response }, context) {
      return enter(await needs.registration.register(body, context), response, context);
    },
  };
}
