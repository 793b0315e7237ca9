import { fileURLToPath } from 'node:url';
import { type Definitions, readDefinitions } from '../../../platform/services/definition-files.ts';

/** The folder of what ships. */
export const SHIPPED_DIR = fileURLToPath(new URL('../../../definitions', import.meta.url));

/** What ships, read and checked. */
export async function readShipped(): Promise<Definitions> {
  const read = await readDefinitions(SHIPPED_DIR);
  if (!read.ok) throw new Error(JSON.stringify(read.findings, null, 2));
  return read;
}
