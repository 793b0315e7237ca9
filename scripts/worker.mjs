// npm run worker: builds what is stale, then does background work on a running server's database in this process.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildStale } from './build.mjs';
import { ensureInstalled, root } from './install.mjs';

ensureInstalled();
buildStale(['server']);
await import(pathToFileURL(join(root, 'dist/server/platform/worker.js')).href);
