import { type ReactNode, useId } from 'react';

/** A titled part of a page; a region people can jump to by its title. */
export function Card({
  title,
  count,
  tone,
  about,
  end,
  foot,
  children,
  className = '',
}: {
  title: string;
  count?: number;
  tone?: 'bad';
  about?: ReactNode;
  end?: ReactNode;
  foot?: ReactNode;
  children: ReactNode;
  className?: string;
}) {
  const id = useId();
  return (
    <section className={`card ${className}`} aria-labelledby={id}>
      <div className="card-h">
        <h2 id={id}>{title}</h2>
        {count === undefined ? null : <span className={`n ${tone ?? ''}`}>{count}</span>}
        {about ? <span className="m s">{about}</span> : null}
        {end ? <div className="end">{end}</div> : null}
      </div>
      {children}
      {foot ? <div className="card-f">{foot}</div> : null}
    </section>
  );
}
