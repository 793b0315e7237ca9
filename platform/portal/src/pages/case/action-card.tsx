import { type ReactNode, useId } from 'react';
import { Icon } from '../../components/icon.tsx';
import type { IconName } from '../../components/icon-paths.ts';

interface ActionCardProps {
  icon: IconName;
  title: string;
  lead: ReactNode;
  foot: ReactNode;
  children: ReactNode;
}

/** The one thing the applicant has to do now. */
export function ActionCard({ icon, title, lead, foot, children }: ActionCardProps) {
  const id = useId();
  return (
    <section className="todo" aria-labelledby={id}>
      <header className="todo-h">
        <h2 id={id}>
          <Icon name={icon} />
          {title}
        </h2>
        <div className="small">{lead}</div>
      </header>
      <div className="todo-b">{children}</div>
      <footer className="todo-f">{foot}</footer>
    </section>
  );
}
