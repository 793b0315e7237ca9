import type { ReactNode } from 'react';

interface SectionHeaderProps {
  id: string;
  title: string;
  count?: string;
  level?: 2 | 3;
  children?: ReactNode;
}

export function SectionHeader({ id, title, count, level = 2, children }: SectionHeaderProps) {
  const Heading = `h${level}` as const;
  return (
    <div className="sec-h">
      <Heading id={id}>
        {title} {count && <span className="mute">{count}</span>}
      </Heading>
      {children}
    </div>
  );
}
