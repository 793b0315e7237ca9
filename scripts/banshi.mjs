#!/usr/bin/env node
// The `banshi` command line: the compiled platform/cli.ts, built first when stale.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildStale } from './build.mjs';
import { ensureInstalled, root } from './install.mjs';

ensureInstalled();
buildStale(['server']);
await import(pathToFileURL(join(root, 'dist/server/platform/cli.js')).href);
