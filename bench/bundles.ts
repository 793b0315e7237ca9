import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Figure, Part } from './measure.ts';

const BUILT = 'dist/web';

/** What a browser fetches before the first screen stands: the page, its scripts, what it preloads, its styles. */
export function firstScreen(html: string): string[] {
  const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? [];
  return tags.flatMap((tag) => {
    const wanted = /^<script\b/.test(tag) || /rel="(?:modulepreload|stylesheet)"/.test(tag);
    const address = /\b(?:src|href)="([^"]+)"/.exec(tag)?.[1];
    return wanted && address ? [address] : [];
  });
}

function figureOf(face: { name: string; folder: string; base: string }): Figure[] {
  const folder = join(BUILT, face.folder);
  const page = join(folder, 'index.html');
  // The faces are built by `npm run build`; measuring the server does not need them.
  if (!existsSync(page)) {
    process.stderr.write(`  ${page} is not built, so its size is left out: npm run build\n`);
    return [];
  }
  const html = readFileSync(page);
  const files = firstScreen(html.toString('utf8')).map((address) => {
    if (!address.startsWith(face.base)) throw new Error(`${page} fetches ${address}`);
    return readFileSync(join(folder, address.slice(face.base.length)));
  });
  const bytes = [html, ...files].reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0);
  return [
    { name: face.name, value: bytes / 1024, unit: 'KB gz', note: `index.html and ${files.length} files` },
  ];
}

export const bundles: Part = async () => [
  ...figureOf({ name: 'hall, first screen', folder: 'portal', base: '/' }),
  ...figureOf({ name: 'back office, first screen', folder: 'office', base: '/office/' }),
];
