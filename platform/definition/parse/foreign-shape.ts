import type { Finding } from '../finding.ts';
import { type PathPart, pointer } from '../pointer.ts';
import type { Plain } from './plain-copy.ts';

const GRAPH_KEYS = ['nodes', 'edges', 'links', 'connections', 'transitions', 'flows'];

type PlainObject = { [key: string]: Plain };
const isObject = (value: Plain | undefined): value is PlainObject =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** A chain somebody drew elsewhere as nodes and edges: nothing says how its forks and joins belong together. */
function drawnGraph(chain: Plain | undefined, path: PathPart[]): Finding[] {
  if (!isObject(chain)) return [];
  const found = GRAPH_KEYS.filter((key) => Object.hasOwn(chain, key));
  if (found.length === 0) return [];
  const count = (key: string): number => (Array.isArray(chain[key]) ? chain[key].length : 0);
  const nodes = count('nodes');
  const edges = found.filter((key) => key !== 'nodes').reduce((sum, key) => sum + count(key), 0);
  return [
    {
      code: 'chain-structure',
      severity: 'error',
      path: pointer(path),
      message: {
        zh: `办理流程必须由步骤、分支和并行块嵌套组成；这里是一张图（${nodes} 个节点、${edges} 条连线），请把它改成 blocks：依次的步骤，分叉处用“分支”或“并行”`,
        en: `A step chain is made of nested steps, branches and parallel blocks; this is a drawn graph (${nodes} nodes, ${edges} edges). Rewrite it as blocks: steps in order, exclusive or parallel blocks where it forks`,
      },
    },
  ];
}

/** `$`, `..`, brackets or blanks make a fact a JSONPath, which json-rules-engine would evaluate. */
const JSON_PATH = /\$|\.\.|[[\]()?*@\s]/;

function rulePath(path: PathPart[]): Finding {
  return {
    code: 'rule-path',
    severity: 'error',
    path: pointer(path),
    message: {
      zh: '条件里只能写事实的名称，如 form.area；不能用 $、..、方括号或筛选式，请改成名称',
      en: 'A condition names a fact, such as form.area; no $, .., brackets or filters. Use the plain name',
    },
  };
}

/** Conditions written with JSONPath, wherever they stand: a `path` beside a fact, or a fact that is a path. */
function* jsonPaths(value: Plain, path: PathPart[]): Generator<Finding> {
  if (Array.isArray(value)) {
    for (const [index, entry] of value.entries()) yield* jsonPaths(entry, [...path, index]);
  } else if (isObject(value)) {
    const fact = value['fact'];
    if (fact !== undefined && Object.hasOwn(value, 'operator')) {
      if (Object.hasOwn(value, 'path')) yield rulePath([...path, 'path']);
      if (typeof fact === 'string' && JSON_PATH.test(fact)) yield rulePath([...path, 'fact']);
    }
    for (const [key, entry] of Object.entries(value)) yield* jsonPaths(entry, [...path, key]);
  }
}

/** What comes from another product and deserves a better answer than "unknown field". */
export function foreignShapes(kind: 'item-bundle' | 'step-chain' | 'other', value: Plain): Finding[] {
  const chain =
    kind === 'step-chain'
      ? drawnGraph(value, [])
      : kind === 'item-bundle' && isObject(value)
        ? drawnGraph(value['steps'], ['steps'])
        : [];
  return [...chain, ...jsonPaths(value, [])];
}
