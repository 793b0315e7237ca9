import type { DocumentFactMap } from './facts.ts';

/**
 * Puts facts into a text. A placeholder is a name to look up and nothing else; a name that is not known leaves a
 * blank and is told to `unknown`, since a document must not show braces to the people.
 */
export function fillTemplate(text: string, facts: DocumentFactMap, unknown: (name: string) => void): string {
  return text.replace(/\{([^{}]*)\}/g, (_, raw: string) => {
    const name = raw.trim();
    if (Object.hasOwn(facts, name)) return facts[name] ?? '';
    unknown(name);
    return '';
  });
}

/** `云住预售证〔{year}〕第{serial:3}号` → 云住预售证〔2026〕第007号. */
export function formatNumber(format: string, year: number, serial: number): string {
  return format.replace(/\{(year|serial)(?::(\d{1,2}))?\}/g, (_, name: string, width?: string) =>
    name === 'year' ? String(year) : String(serial).padStart(Number(width ?? 0), '0'),
  );
}
