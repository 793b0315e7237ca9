import assert from 'node:assert/strict';
import type { Item } from '../../../platform/definition/kinds/item.ts';
import { material, type Material } from '../../../platform/definition/kinds/material.ts';
import type { Block } from '../../../platform/definition/kinds/step-chain.ts';
import { isOver } from '../../../platform/runtime/is-over.ts';
import type { StartCommand } from '../../../platform/runtime/command.ts';
import { definitionOf, step } from './bundle.ts';
import { ACTORS, file, Journey } from './journey.ts';

const NOTICES = ['acceptance-notice', 'refusal-notice', 'correction-notice'];

/** 预审, 收件, 受理, 审核, 决定, 承诺核查: every turn of an intake. */
export const INTAKE_STEPS: Block[] = [
  step('apply', 'apply'),
  step('check', 'pre-review', { posts: ['window'] }),
  step('take-in', 'receive', { posts: ['window'], documents: ['receipt'] }),
  step('accept', 'accept', {
    documents: NOTICES,
    config: {
      documents: { 'refuse-acceptance': ['refusal-notice'], 'request-correction': ['correction-notice'] },
    },
  }),
  step('review', 'review', { returnTo: ['apply', 'accept'], limitDays: 2 }),
  step('decide', 'decide'),
];

/** Only the window and what follows: most turns are about these. */
export const WINDOW_STEPS: Block[] = [INTAKE_STEPS[0]!, ...INTAKE_STEPS.slice(3)];

const TEMPLATES = [
  'receipt',
  'deemed-notice',
  'lapse-notice',
  'deficiency-notice',
  'end-notice',
  'back-notice',
];
const TURN_DOCUMENTS: Item['turnDocuments'] = {
  'deemed-acceptance': ['deemed-notice'],
  'correction-lapse': ['lapse-notice'],
  deficiency: ['deficiency-notice'],
  termination: ['end-notice'],
  return: ['back-notice'],
};

/** The road item with two materials that may follow later, and a document for every turn. */
export function intakeOf(blocks: Block[], item: Partial<Item> = {}) {
  const definition = definitionOf(blocks, { turnDocuments: TURN_DOCUMENTS, ...item });
  const [notice] = definition.bundle.documents;
  assert.ok(notice);
  const materials: Material[] = ['photos', 'consent'].map((key) =>
    material.parse({ key, name: key, type: 'photo', necessity: 'deferrable' }),
  );
  const documents = TEMPLATES.map((key) => ({ ...notice, key, name: key }));
  return {
    ...definition,
    bundle: {
      ...definition.bundle,
      materials: [...definition.bundle.materials, ...materials],
      documents: [...definition.bundle.documents, ...documents],
    },
  };
}

const APPLICATION = [
  { material: 'application', files: [file('f1')] },
  { material: 'site-plan', files: [file('f2')] },
];
/** Everything there, also what might follow later. */
export const COMPLETE = [
  ...APPLICATION,
  { material: 'photos', files: [file('f3')] },
  { material: 'consent', files: [file('f4')] },
];
/** Without what may follow later. */
export const WITHOUT = APPLICATION;

/** A case at the first official's desk; complete unless told otherwise. */
export function intake(
  blocks: Block[] = WINDOW_STEPS,
  item: Partial<Item> = {},
  start: Partial<StartCommand> = {},
): Journey {
  return new Journey(intakeOf(blocks, item), { materials: COMPLETE, ...start });
}

/** Morning of a day in Shanghai. */
export function on(journey: Journey, day: string): Journey {
  journey.now = `${day}T01:30:00.000Z`;
  return journey;
}

/** The sweep of a day: the system asks until nothing is due any more; asking again changes nothing. */
export function sweep(journey: Journey, day: string): Journey {
  on(journey, day);
  for (let turns = 0; turns < 20 && !isOver(journey.case); turns += 1) {
    const decision = journey.try(ACTORS.system, 'check-deadlines', { task: undefined });
    if (!decision.ok) {
      assert.equal(decision.code, 'deadline.none-due');
      return journey;
    }
    journey.do(ACTORS.system, 'check-deadlines', { task: undefined });
  }
  journey.refused('case.closed', ACTORS.system, 'check-deadlines', { task: undefined });
  return journey;
}
