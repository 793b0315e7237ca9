// npm run bench: measures the compiled product; a table on stdout, the same figures as JSON under bench-results/.
import { join } from 'node:path';
import { buildStale } from './build.mjs';
import { ensureInstalled, root, run } from './install.mjs';

ensureInstalled();
buildStale(['server']);
run(join(root, 'node_modules', '.bin', 'tsx'), ['bench/run.ts', ...process.argv.slice(2)]);
