import type { ReactNode } from 'react';
import type { Tone } from '../../../../../platform/render/labels/case-labels.ts';
import { Card } from '../../../components/card.tsx';
import { Chip } from '../../../components/chip.tsx';

export interface CardRow {
  key: string;
  title: ReactNode;
  /** Quiet lines below the title; empty ones are left out. */
  lines: readonly (ReactNode | undefined)[];
  chip?: { tone: Tone; text: string };
  action?: ReactNode;
}

/** A card of rows beside the case; nothing where there are none. */
export function RowsCard({
  title,
  rows,
  end,
  className,
}: {
  title: string;
  rows: readonly CardRow[];
  end?: ReactNode;
  className?: string;
}) {
  if (rows.length === 0) return null;
  return (
    <Card title={title} count={rows.length} end={end} className={className}>
      <ul className="rows">
        {rows.map(({ key, title: what, lines, chip, action }) => (
          <li key={key}>
            <div className="grow">
              {what}
              {lines.filter(Boolean).map((line, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the row
                <span className="sub" key={index}>
                  {line}
                </span>
              ))}
            </div>
            <div className="r">
              {chip ? <Chip tone={chip.tone}>{chip.text}</Chip> : null}
              {action}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
