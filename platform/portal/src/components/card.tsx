import { type ReactNode, useId } from 'react';
import { SectionHeader } from './section-header.tsx';

interface CardProps {
  id?: string;
  title: string;
  count?: string;
  className?: string;
  action?: ReactNode;
  children: ReactNode;
}

/** A titled card; `id` is the target of the page's own links. */
export function Card({ id, title, count, className = '', action, children }: CardProps) {
  const heading = useId();
  return (
    <section className={`card ${className}`} id={id} aria-labelledby={heading} tabIndex={id ? -1 : undefined}>
      <SectionHeader id={heading} title={title} count={count}>
        {action}
      </SectionHeader>
      {children}
    </section>
  );
}
