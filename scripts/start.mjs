// npm start: installs and builds what is missing, then runs the compiled server in this process.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildStale } from './build.mjs';
import { ensureInstalled, root } from './install.mjs';

ensureInstalled();
buildStale();
await import(pathToFileURL(join(root, 'dist/server/platform/main.js')).href);
