/**
 * Starts the worker where the server runs as TypeScript, in development and in tests. A worker thread does
 * not get the loader its parent runs under, so it registers that itself. The build does not need this file.
 */
import { register } from 'tsx/esm/api';

register();
await import('./render-worker.ts');
