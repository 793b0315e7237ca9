import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';

interface EmptyStateProps {
  title: string;
  hint?: string;
  icon?: IconName;
  children?: ReactNode;
}

/** Nothing here, and what to do about it. */
export function EmptyState({ title, hint, icon = 'folder', children }: EmptyStateProps) {
  return (
    <div className="empty">
      <Icon name={icon} />
      <b>{title}</b>
      {hint && <p>{hint}</p>}
      {children && <p className="btns">{children}</p>}
    </div>
  );
}
