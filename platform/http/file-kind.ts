import { zipNames } from './zip-names.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Kinds of file taken in: extension → the content type it is stored and served with. */
export const FILE_KINDS: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  docx: DOCX,
  xlsx: XLSX,
  ofd: 'application/ofd',
};

/** What the bytes are, whatever the name says: one of the kinds above, or null. */
export async function sniff(bytes: Buffer): Promise<string | null> {
  const { fileTypeFromBuffer } = await import('file-type');
  const found = (await fileTypeFromBuffer(bytes).catch(() => undefined))?.mime;
  if (found === 'application/pdf' || found === 'image/jpeg' || found === 'image/png') return found;
  if (found === 'application/zip' || found === DOCX || found === XLSX || found === 'application/ofd') {
    return sniffZip(bytes);
  }
  return null;
}

/** Office files are ZIPs: the parts inside tell which. One with macros is none of them. */
function sniffZip(bytes: Buffer): string | null {
  const names = zipNames(bytes);
  if (!names || names.some((name) => /vbaProject\.bin$/i.test(name))) return null;
  if (names.includes('OFD.xml')) return 'application/ofd';
  if (!names.includes('[Content_Types].xml')) return null;
  if (names.includes('word/document.xml')) return DOCX;
  if (names.includes('xl/workbook.xml')) return XLSX;
  return null;
}

const BIDI_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A file name as people may see it: no folders, no control characters, no tricks with the writing direction. */
export function displayName(given: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .replace(/\p{Cc}/gu, '')
    .replace(BIDI_CONTROLS, '')
    .trim();
  const extension = /\.[A-Za-z0-9]{1,8}$/.exec(clean)?.[0] ?? '';
  const bare = clean.slice(0, clean.length - extension.length).replace(/^\.+/, '');
  const stem = [...bare].slice(0, 100).join('').trim();
  return `${stem || 'file'}${extension}`;
}
