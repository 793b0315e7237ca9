import { formatSize } from '../../../render/format/number.ts';
import type { Texts } from '../i18n/index.ts';

export const MAX_BYTES = 20 * 1024 * 1024;
const SAME: Readonly<Record<string, string>> = { jpeg: 'jpg' };

/** What is wrong with a chosen file, in words that say how to mend it. */
export function fileProblem(
  file: File,
  formats: readonly string[],
  apply: Texts['apply'],
  separator: string,
): string | null {
  const ending = file.name.split('.').at(-1)?.toLowerCase() ?? '';
  const upper = formats.map((format) => format.toUpperCase()).join(separator);
  if (!formats.includes(SAME[ending] ?? ending)) return apply.formatWrong(file.name, upper);
  if (file.size === 0) return apply.emptyFile(file.name);
  if (file.size > MAX_BYTES) return apply.tooLarge(file.name, formatSize(file.size));
  return null;
}

/** Value of a file input's `accept`. */
export const acceptOf = (formats: readonly string[]): string =>
  formats.map((format) => (format === 'jpg' ? '.jpg,.jpeg' : `.${format}`)).join(',');
