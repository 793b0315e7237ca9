import type { ReactNode } from 'react';
import { Card } from '../../components/card.tsx';

interface PanelProps {
  title: string;
  /** Stands right of the title. */
  beside?: ReactNode;
  /** Stands at the right end of the head. */
  end?: ReactNode;
  children: ReactNode;
  /** The content brings its own padding (tables). */
  flush?: boolean;
}

/** A card of a definition page. */
export function Panel({ title, beside, end, children, flush }: PanelProps) {
  return (
    <Card title={title} about={beside} end={end}>
      {flush ? children : <div className="card-b">{children}</div>}
    </Card>
  );
}
