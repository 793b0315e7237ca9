import type { ReactNode } from 'react';

/** Nothing to show: says so, and what to do next. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <svg className="pic" viewBox="0 0 56 40" aria-hidden="true">
        <path d="M8 22l6-14h28l6 14v12H8zM8 22h12l3 5h10l3-5h12" />
      </svg>
      <b>{title}</b>
      {children ? <div>{children}</div> : null}
    </div>
  );
}
