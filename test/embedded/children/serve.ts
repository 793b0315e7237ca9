/** Serves the directory it is given until it is killed. */
import { runEmbedded } from '../../../platform/embedded/cli.ts';

await runEmbedded({ data: process.argv[2] as string });
