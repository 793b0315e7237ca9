import type { ReactNode } from 'react';
import type { Tone } from '../../../render/labels/case-labels.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';

const ICONS: Readonly<Record<Tone, IconName | null>> = {
  ok: 'check-circle',
  info: null,
  warn: 'warn',
  bad: 'x-circle',
  plain: null,
};

/** A word of state with colour and shape. */
export function StatusPill({ tone, children }: { tone: Tone; children: ReactNode }) {
  const icon = ICONS[tone];
  return (
    <span className={`pill ${tone}`}>
      {icon && <Icon name={icon} size="s" />}
      {children}
    </span>
  );
}
