import type { Finding } from '../../../../platform/definition/finding.ts';

export const TABS = ['basics', 'materials', 'form', 'flow', 'fees', 'documents', 'faq', 'publish'] as const;
export type Tab = (typeof TABS)[number];

const PARTS: Readonly<Record<string, Tab>> = {
  item: 'basics',
  materials: 'materials',
  form: 'form',
  steps: 'flow',
  fees: 'fees',
  documents: 'documents',
};

/** The tab on which a finding can be mended; what concerns the whole bundle stays on the publishing page. */
export function tabOf(path: string): Tab {
  if (path === '/item/faq' || path.startsWith('/item/faq/')) return 'faq';
  return PARTS[path.split('/')[1] ?? ''] ?? 'publish';
}

/** What a part of a bundle counts as on its tab: its worst findings. */
export function countOn(tab: Tab, findings: readonly Finding[]): { errors: number; warnings: number } {
  const mine = findings.filter((finding) => tab === 'publish' || tabOf(finding.path) === tab);
  return {
    errors: mine.filter((finding) => finding.severity === 'error').length,
    warnings: mine.filter((finding) => finding.severity === 'warning').length,
  };
}

/** Findings at a place and below it. */
export function findingsAt(findings: readonly Finding[], path: string): Finding[] {
  return findings.filter((finding) => finding.path === path || finding.path.startsWith(`${path}/`));
}
