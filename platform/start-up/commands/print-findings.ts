import type { Finding } from '../../definition/finding.ts';

const MARKS = { error: '✗', warning: '!', info: '·' } as const;

/** One finding, two lines: where and what, in Chinese and in English. */
export function printFindings(findings: readonly Finding[]): void {
  for (const { severity, code, path, message } of findings) {
    process.stdout.write(`  ${MARKS[severity]} ${path} [${code}] ${message.zh}\n      ${message.en}\n`);
  }
}
