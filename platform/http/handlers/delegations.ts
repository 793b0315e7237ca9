import type { Delegations } from '../../services/delegations/delegations.ts';
import type { HandlersOf } from '../handler.ts';

/** 委托与代理. */
export function delegationHandlers(
  delegations: Delegations,
): HandlersOf<'delegations' | 'delegate' | 'endDelegation'> {
  return {
    delegations: ({ query }, context) => delegations.list(query, context),
    delegate: ({ body }, context) => delegations.create(body, context),
    endDelegation: ({ params }, context) => delegations.end(params.id, context),
  };
}
