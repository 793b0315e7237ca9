import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';

type NoteTone = 'info' | 'ok' | 'warn' | 'bad';
const ICONS: Readonly<Record<NoteTone, IconName>> = {
  info: 'info',
  ok: 'check-circle',
  warn: 'warn',
  bad: 'x-circle',
};

interface NoteProps {
  tone?: NoteTone;
  /** `alert` interrupts a screen reader, `status` waits. */
  role?: 'alert' | 'status';
  children: ReactNode;
}

export function Note({ tone = 'info', role, children }: NoteProps) {
  return (
    <div className={`note ${tone}`} role={role}>
      <Icon name={ICONS[tone]} />
      <div>{children}</div>
    </div>
  );
}
