import { approveRequest } from './approve-request.ts';
import { coSign } from './co-sign.ts';
import { consult } from './consult.ts';
import type { SideAction } from './define-side.ts';

/** The registry: one line per side action, the key being its file's name. */
export const SIDE_ACTIONS: Readonly<Record<string, SideAction>> = {
  'approve-request': approveRequest,
  'co-sign': coSign,
  consult,
};

export function sideAction(name: string): SideAction | undefined {
  return Object.hasOwn(SIDE_ACTIONS, name) ? SIDE_ACTIONS[name] : undefined;
}
