import { type Edge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react';
import type { Wire } from './layout-types.ts';

export type WireData = { points: Wire['points']; label?: string };

const RADIUS = 8;

/** A line through its corner points, the corners rounded. */
export function pathThrough(points: readonly { x: number; y: number }[]): string {
  const [start, ...rest] = points;
  if (!start) return '';
  let path = `M${start.x} ${start.y}`;
  for (const [index, point] of rest.entries()) {
    const next = rest[index + 1];
    const before = index === 0 ? start : rest[index - 1];
    if (!next || !before) {
      path += `L${point.x} ${point.y}`;
      continue;
    }
    const cut = (to: { x: number; y: number }) => {
      const length = Math.hypot(to.x - point.x, to.y - point.y) || 1;
      const part = Math.min(RADIUS, length / 2) / length;
      return { x: point.x + (to.x - point.x) * part, y: point.y + (to.y - point.y) * part };
    };
    const [from, into] = [cut(before), cut(next)];
    path += `L${from.x} ${from.y}Q${point.x} ${point.y} ${into.x} ${into.y}`;
  }
  return path;
}

export function WireEdge({ data }: EdgeProps<Edge<WireData>>) {
  if (!data) return null;
  const corner = data.points.at(-2);
  const end = data.points.at(-1);
  return (
    <>
      <path className="flow-wire" d={pathThrough(data.points)} markerEnd="url(#flow-arrow)" />
      {data.label && corner && end && (
        <EdgeLabelRenderer>
          <div
            className="flow-label"
            style={{ transform: `translate(-50%, -50%) translate(${end.x}px, ${(corner.y + end.y) / 2}px)` }}
          >
            {data.label}
          </div>
        </EdgeLabelRenderer>
      )}
    </>
  );
}
