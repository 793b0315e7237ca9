import { bundles } from './bundles.ts';
import { cases } from './cases.ts';
import { embedded } from './embedded.ts';
import { engine } from './engine.ts';
import { inbox } from './inbox.ts';
import { longCase } from './long-case.ts';
import type { Figure, Part } from './measure.ts';
import { save, table } from './report.ts';
import { startUp } from './start-up.ts';
import { sweep } from './sweep.ts';

const PARTS: Readonly<Record<string, Part>> = {
  engine,
  embedded,
  'start-up': startUp,
  cases,
  'long-case': longCase,
  inbox,
  sweep,
  bundles,
};

const USAGE = `npm run bench -- [--quick] [--most COUNT] [--only part,part]
  --quick   small counts: a look, not a measurement
  --most    how many open cases at most are made for inbox and sweep; a million unless said
  --only    some of: ${Object.keys(PARTS).join(', ')}
`;

interface Options {
  quick: boolean;
  most: number;
  parts: string[];
}
function readOptions(args: readonly string[]): Options | undefined {
  const options: Options = { quick: false, most: 1_000_000, parts: Object.keys(PARTS) };
  const left = [...args];
  for (let arg = left.shift(); arg !== undefined; arg = left.shift()) {
    const [name, inline] = arg.split('=', 2);
    if (name === '--quick') options.quick = true;
    else if (name === '--most') options.most = Number(inline ?? left.shift());
    else if (name === '--only') options.parts = (inline ?? left.shift() ?? '').split(',');
    else return undefined;
  }
  if (!Number.isInteger(options.most) || options.most < 1) return undefined;
  return options.parts.every((part) => Object.hasOwn(PARTS, part)) ? options : undefined;
}

const options = readOptions(process.argv.slice(2));
if (!options) {
  process.stderr.write(USAGE);
  process.exit(2);
}
const figures: Figure[] = [];
let failed = 0;
for (const name of options.parts) {
  process.stdout.write(`… ${name}\n`);
  try {
    figures.push(...((await PARTS[name]?.(options.quick, options.most)) ?? []));
  } catch (reason) {
    // What the other parts found is still worth having.
    failed += 1;
    process.stderr.write(`✗ ${name}: ${reason instanceof Error ? reason.stack : String(reason)}\n`);
  }
}
process.stdout.write(`\n${table(figures)}\n\n${save(figures, options)}\n`);
process.exit(failed ? 1 : 0);
