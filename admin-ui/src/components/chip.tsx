import type { ReactNode } from 'react';
import type { Tone } from '../../../platform/render/labels/case-labels.ts';

/** A state in one word, with its colour. */
export function Chip({ tone = 'plain', children }: { tone?: Tone | 'line'; children: ReactNode }) {
  return <span className={`chip ${tone === 'plain' ? '' : tone}`}>{children}</span>;
}
