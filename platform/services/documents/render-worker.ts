import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import type { setFonts } from 'pdfmake';
import { type FilledDocument, type PageDefinition, pageLayout } from './page-layout.ts';

/** One page to set, and its answer. */
export interface RenderJob {
  id: number;
  document: FilledDocument;
}
export type RenderAnswer = { id: number; pdf: Uint8Array } | { id: number; fault: string };

interface Pdfmake {
  setFonts(fonts: Parameters<typeof setFonts>[0]): void;
  setUrlAccessPolicy(policy: (url: string) => boolean): void;
  setLocalAccessPolicy(policy: (path: string) => boolean): void;
  createPdf(document: PageDefinition): { getBuffer(): Promise<Uint8Array> };
}

const require = createRequire(import.meta.url);

/** The library with our font; it may open the font's files and nothing else, on disk or on the network. */
function prepare(): Pdfmake {
  const pdfmake = require('pdfmake') as Pdfmake;
  const font = (file: string): string => require.resolve(`@expo-google-fonts/noto-sans-sc/${file}`);
  const normal = font('400Regular/NotoSansSC_400Regular.ttf');
  const bold = font('700Bold/NotoSansSC_700Bold.ttf');
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => path === normal || path === bold);
  pdfmake.setFonts({ NotoSansSC: { normal, bold, italics: normal, bolditalics: bold } });
  return pdfmake;
}

const pdfmake = prepare();

parentPort?.on('message', async ({ id, document }: RenderJob) => {
  const answer = await render(id, document);
  parentPort?.postMessage(answer);
});

async function render(id: number, document: FilledDocument): Promise<RenderAnswer> {
  try {
    return { id, pdf: await pdfmake.createPdf(pageLayout(document)).getBuffer() };
  } catch (reason) {
    return { id, fault: reason instanceof Error ? (reason.stack ?? reason.message) : String(reason) };
  }
}
