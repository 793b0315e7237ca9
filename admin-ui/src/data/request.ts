import { type CallInput, type CallResult, call } from '../../../platform/contract/client.ts';
import type { Operation } from '../../../platform/contract/index.ts';
import { currentSession, isSignedOut, sessionExpired } from './session-store.ts';

/** `call` for pages inside the frame: an ended session leads back to the sign-in page. */
export async function request<O extends Operation>(
  operation: O,
  input?: CallInput<O>,
): Promise<CallResult<O>> {
  try {
    return await call(operation, input);
  } catch (reason) {
    if (currentSession()?.account && isSignedOut(reason)) sessionExpired();
    throw reason;
  }
}
