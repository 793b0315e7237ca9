import fc from 'fast-check';
import type { Block, Step } from '../../../platform/definition/kinds/step-chain.ts';
import { step } from './bundle.ts';

const ACTIONS = [
  'apply',
  'accept',
  'review',
  'review',
  'decide',
  'collect-fee',
  'issue-document',
  'deliver',
  'close',
  'pre-review',
  'receive',
  'site-check',
  'consult',
  'report-up',
  'special-procedure',
  'record-filing',
  'verify-commitment',
];
const CONDITIONS = [
  { fact: 'form.area', operator: 'greaterThan' as const, value: 10 },
  { fact: 'form.zone', operator: 'equal' as const, value: 'centre' },
  { fact: 'decision', operator: 'equal' as const, value: 'granted' },
  { fact: 'bill.total', operator: 'greaterThan' as const, value: 100 },
  { any: [{ fact: 'correction.count', operator: 'greaterThan' as const, value: 0 }] },
];

const stepShape = fc.record({
  action: fc.constantFrom(...ACTIONS),
  documents: fc.subarray(['acceptance-notice', 'grant-decision', 'licence']),
  unassigned: fc.integer({ min: 0, max: 30 }).map((one) => one === 0),
  returns: fc.integer({ min: 0, max: 2 }),
  apart: fc.boolean(),
});
type Shape =
  | { kind: 'step'; of: typeof stepShape extends fc.Arbitrary<infer T> ? T : never }
  | { kind: 'parallel'; branches: Shape[][] }
  | { kind: 'exclusive'; branches: Shape[][]; otherwise: Shape[]; when: number[] };

const { block } = fc.letrec<{ block: Shape; sequence: Shape[] }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 4, arbitrary: stepShape.map((of): Shape => ({ kind: 'step', of })) },
    {
      weight: 2,
      arbitrary: fc.array(fc.tuple(tie('block'), tie('sequence')), { minLength: 2, maxLength: 3 }).map(
        (branches): Shape => ({
          kind: 'parallel',
          branches: branches.map(([one, more]) => [one, ...more]),
        }),
      ),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(
          fc.array(tie('sequence'), { minLength: 1, maxLength: 2 }),
          tie('sequence'),
          fc.array(fc.nat(CONDITIONS.length - 1), { minLength: 2, maxLength: 2 }),
        )
        .map(([branches, otherwise, when]): Shape => ({ kind: 'exclusive', branches, otherwise, when })),
    },
  ),
  sequence: fc.array(tie('block'), { maxLength: 3 }),
}));

/** Any block-structured chain with unique keys; steps name earlier steps to return to, reachable or not. */
export const randomChain: fc.Arbitrary<Block[]> = fc
  .array(block, { minLength: 1, maxLength: 5 })
  .map((shapes) => {
    const keys: string[] = [];
    const build = (shape: Shape): Block => {
      const key = `b${keys.length}`;
      if (shape.kind === 'step') return buildStep(shape.of, keys);
      if (shape.kind === 'parallel') {
        keys.push(key);
        return {
          type: 'parallel',
          key,
          branches: shape.branches.map((blocks) => ({ blocks: blocks.map(build) })),
        };
      }
      keys.push(key);
      return {
        type: 'exclusive',
        key,
        branches: shape.branches.map((blocks, at) => ({
          when: CONDITIONS[shape.when[at] ?? 0]!,
          blocks: blocks.map(build),
        })),
        otherwise: { blocks: shape.otherwise.map(build) },
      };
    };
    return shapes.map(build);
  });

function buildStep(of: typeof stepShape extends fc.Arbitrary<infer T> ? T : never, keys: string[]): Step {
  const key = `b${keys.length}`;
  const earlier = keys.slice(-6);
  keys.push(key);
  const separable = !['apply', 'collect-fee'].includes(of.action);
  return step(key, of.action, {
    documents: of.documents,
    returnTo: earlier.slice(0, of.returns + 3),
    config: of.apart && separable && earlier.length > 0 ? { differentPersonFrom: [earlier.at(-1)!] } : {},
    ...(of.unassigned ? { posts: [] } : {}),
  });
}
