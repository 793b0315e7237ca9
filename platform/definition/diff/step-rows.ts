import { type PlacedStep, walkBlocks, walkSteps } from '../chain-walk.ts';
import type { ItemBundle } from '../kinds/item-bundle.ts';
import { type Block, type Step, step } from '../kinds/step-chain.ts';
import { DIFF_PARTS, type DiffRow, fieldRows, row, same, titleOf } from './row.ts';
import { valueText } from './value-text.ts';

const part = DIFF_PARTS.steps;

function assignees(one: Step, names: ReadonlyMap<string, string>): string {
  return one.assignees
    .map(({ department, post }) => {
      const own = department === '@item' ? '' : `${names.get(department) ?? department} `;
      return `${own}${names.get(`${department}/${post}`) ?? post}`;
    })
    .join('、');
}

const describe = (one: Step, names: ReadonlyMap<string, string>): string =>
  [assignees(one, names), `${one.limitDays} 个工作日`].filter(Boolean).join('，');

/** Where a step stands, in words: what it follows, and the branches around it. */
function place(steps: readonly PlacedStep[], key: string): string {
  const index = steps.findIndex((placed) => placed.block.key === key);
  const previous = steps[index - 1]?.block.name;
  const around = steps[index]?.within
    .map((taken) => (taken.type === 'parallel' ? '并行' : '分支'))
    .join('、');
  return [previous ? `在“${previous}”之后` : '第一步', around ? `${around}里` : '']
    .filter(Boolean)
    .join('，');
}

/** The order of the steps both versions have, with the branches they stand in. */
function shared(
  steps: readonly PlacedStep[],
  other: readonly PlacedStep[],
): { key: string; within: string }[] {
  return steps
    .filter((placed) => other.some((candidate) => candidate.block.key === placed.block.key))
    .map((placed) => ({
      key: placed.block.key,
      within: placed.within.map((taken) => `${taken.block}:${taken.branch}`).join('/'),
    }));
}

/** The largest set of places that kept their order; what is left moved. */
function keptOrder(places: readonly number[]): Set<number> {
  const chains: number[][] = [];
  for (const place of places) {
    const before = chains.filter((chain) => (chain.at(-1) ?? -1) < place);
    const longest = before.reduce<number[]>((best, chain) => (chain.length > best.length ? chain : best), []);
    chains.push([...longest, place]);
  }
  return new Set(chains.reduce((best, chain) => (chain.length > best.length ? chain : best), []));
}

/** Steps both versions have that stand in other branches than before, or in another order among the rest. */
function moved(olds: readonly PlacedStep[], news: readonly PlacedStep[]): Set<string> {
  const before = shared(olds, news);
  const after = shared(news, olds).map((one) => {
    const place = before.findIndex((old) => old.key === one.key);
    return { ...one, place, stayed: before[place]?.within === one.within };
  });
  const kept = keptOrder(after.map(({ place }) => place));
  return new Set(after.filter(({ place, stayed }) => !stayed || !kept.has(place)).map(({ key }) => key));
}

const branching = (block: Block): unknown =>
  block.type === 'exclusive'
    ? {
        name: block.name,
        branches: block.branches.map(({ name, when }) => ({ name, when })),
        otherwise: block.otherwise.name,
      }
    : block.type === 'parallel'
      ? { name: block.name, branches: block.branches.map(({ name }) => name) }
      : undefined;

function blockRows(before: ItemBundle | undefined, after: ItemBundle): DiffRow[] {
  const blocks = (bundle: ItemBundle | undefined) =>
    (bundle ? walkBlocks(bundle.steps) : []).filter(({ block }) => block.type !== 'step');
  const title = (block: Block) => ({
    zh: block.name ?? (block.type === 'parallel' ? '并行' : '分支'),
    en: block.key,
  });
  const olds = blocks(before);
  const news = blocks(after);
  return [
    ...news.flatMap(({ block, path }) => {
      const old = olds.find((candidate) => candidate.block.key === block.key);
      const kind = block.type === 'parallel' ? `并行 ${block.branches.length} 路` : '按条件分支';
      if (!old) return [row(part, 'added', path, title(block), { to: kind })];
      return same(branching(old.block), branching(block)) ? [] : [row(part, 'changed', path, title(block))];
    }),
    ...olds
      .filter((old) => !news.some(({ block }) => block.key === old.block.key))
      .map(({ block }) => row(part, 'removed', ['steps'], title(block))),
  ];
}

/** What changed in the chain: steps added, removed, moved and altered; blocks added, removed and altered. */
export function stepRows(
  before: ItemBundle | undefined,
  after: ItemBundle,
  names: ReadonlyMap<string, string>,
): DiffRow[] {
  const olds = before ? walkSteps(before.steps) : [];
  const news = walkSteps(after.steps);
  const movedKeys = before ? moved(olds, news) : new Set<string>();
  const rows = news.flatMap(({ block, path }) => {
    const old = olds.find((candidate) => candidate.block.key === block.key);
    const title = titleOf(block);
    if (!old) return [row(part, 'added', path, title, { to: describe(block, names) })];
    const position = movedKeys.has(block.key)
      ? [
          row(
            part,
            'changed',
            path,
            { zh: `${title.zh}：位置`, en: `${title.en}: place` },
            {
              from: place(olds, block.key),
              to: place(news, block.key),
            },
          ),
        ]
      : [];
    const people = same(old.block.assignees, block.assignees)
      ? []
      : [
          row(
            part,
            'changed',
            [...path, 'assignees'],
            { zh: `${title.zh}：办理人`, en: `${title.en}: assignees` },
            {
              from: assignees(old.block, names),
              to: assignees(block, names),
            },
          ),
        ];
    return [
      ...position,
      ...people,
      ...fieldRows(part, step, old.block, block, path, title, ['type', 'key', 'assignees']),
    ];
  });
  const removed = olds
    .filter((old) => !news.some(({ block }) => block.key === old.block.key))
    .map(({ block }) =>
      row(part, 'removed', ['steps'], titleOf(block), { from: valueText(describe(block, names)) }),
    );
  return [...rows, ...removed, ...blockRows(before, after)];
}
