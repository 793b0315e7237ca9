import { isOver } from '../../runtime/index.ts';
import { correctionPayload } from './correction.ts';
import type { Given } from './payload-of.ts';
import { onSpotPayload, rectifyPayload } from './put-right.ts';
import { supplyPayload } from './supply.ts';

/**
 * Commands of which the page sends something else than the engine takes: ids instead of files, single fields instead
 * of the form. `afterEnd`: also given when the case is over.
 */
const PREPARATIONS: Readonly<
  Record<string, { prepare(given: Given): unknown; afterEnd?: true } | undefined>
> = {
  correct: { prepare: correctionPayload },
  supply: { prepare: supplyPayload },
  'correct-on-spot': { prepare: onSpotPayload },
  rectify: { prepare: rectifyPayload, afterEnd: true },
};

/** How the payload of a command is made ready for this case; undefined where it is taken as it comes. */
export function preparationOf(type: string, current: Given['case']): ((given: Given) => unknown) | undefined {
  const found = Object.hasOwn(PREPARATIONS, type) ? PREPARATIONS[type] : undefined;
  // A case that is over refuses the command itself, in the engine's words.
  return found && (!isOver(current) || found.afterEnd) ? found.prepare : undefined;
}
