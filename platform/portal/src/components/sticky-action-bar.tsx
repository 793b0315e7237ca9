import '../styles/act.css';
import type { ReactNode } from 'react';

/** Buttons that stay at the bottom of the screen. */
export function StickyActionBar({ narrowOnly, children }: { narrowOnly?: boolean; children: ReactNode }) {
  return (
    <div className={narrowOnly ? 'act only-narrow' : 'act'}>
      <div className="wrap">{children}</div>
    </div>
  );
}
