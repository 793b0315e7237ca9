import type { Node, NodeProps } from '@xyflow/react';
import { useTexts } from '../../../i18n/texts.ts';
import type { LimitRow } from '../chain-limits.ts';
import { flowTexts } from '../flow-texts.ts';

export type RulerNodeData = {
  rows: (LimitRow & { y: number })[];
  /** Promised working days; null when there is nothing to compare with. */
  promised: number | null;
  /** Width of the line where the promise is used up. */
  reach: number;
};

/** Working days used so far, beside the chain; red from where the promise is broken. */
export function RulerNode({ data }: NodeProps<Node<RulerNodeData>>) {
  const { rows, promised, reach } = data;
  const t = useTexts(flowTexts);
  const first = rows[0];
  const last = rows.at(-1);
  if (!first || !last) return null;
  const overAt = promised === null ? -1 : rows.findIndex((row) => row.total > promised);
  const lineY = overAt < 0 ? null : ((rows[overAt - 1]?.y ?? first.y - 60) + (rows[overAt]?.y ?? 0)) / 2;
  return (
    <div className="flow-ruler">
      <b className="title" style={{ top: first.y - 76 }}>
        {t.ruler}
      </b>
      <span className="line" style={{ top: first.y, height: (lineY ?? last.y) - first.y }} />
      {lineY !== null && (
        <>
          <span className="line bad" style={{ top: lineY, height: last.y - lineY }} />
          <span className="promise" style={{ top: lineY, width: reach }}>
            <em>{t.promiseLine(promised ?? 0)}</em>
          </span>
        </>
      )}
      {rows.map((row) => {
        const over = promised !== null && row.total > promised;
        return (
          <div key={row.block} className={`row${over ? ' bad' : ''}`} style={{ top: row.y }}>
            <b>{t.total(row.total)}</b>
            <small>{t.plus(row.days)}</small>
            {over && promised !== null ? (
              <small>{t.over(row.total - promised)}</small>
            ) : row.outside ? (
              <small>{t.outside}</small>
            ) : (
              row.type !== 'step' && <small>{t.longest}</small>
            )}
            <i />
          </div>
        );
      })}
    </div>
  );
}
