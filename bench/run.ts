import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { engineFigures } from './engine.ts';
import { type Figure, table } from './measure.ts';

const figures: Figure[] = [];
const part = async (name: string, measure: () => Promise<Figure[]>): Promise<void> => {
  process.stdout.write(`… ${name}\n`);
  figures.push(...(await measure()));
};

await part('engine', engineFigures);

const report = {
  at: new Date().toISOString(),
  machine: { node: process.version, cores: cpus().length, memoryGb: Math.round(totalmem() / 2 ** 30) },
  figures,
};
mkdirSync('bench-results', { recursive: true });
const file = join('bench-results', `${report.at.replaceAll(':', '-')}.json`);
writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
process.stdout.write(`\n${table(figures)}\n\n${file}\n`);
process.exit(0);
