import type { Node, NodeProps } from '@xyflow/react';
import { useTexts } from '../../../i18n/texts.ts';
import type { Slot } from '../chain-find.ts';
import { useFlow } from '../flow-context.ts';
import { flowTexts } from '../flow-texts.ts';
import { NodeHandles } from './node-handles.tsx';

export type DotNodeData = { kind: 'start' | 'end' };

export function DotNode({ data }: NodeProps<Node<DotNodeData>>) {
  const t = useTexts(flowTexts);
  return (
    <div className={`flow-dot ${data.kind}`}>
      <NodeHandles />
      <small className="word">{data.kind === 'start' ? t.start : t.end}</small>
    </div>
  );
}

export function SkipNode() {
  const t = useTexts(flowTexts);
  return (
    <div className="flow-skip">
      <NodeHandles />
      {t.skip}
    </div>
  );
}

export type GapNodeData = { slot: Slot; near: boolean; dragging: boolean };

/** A place between two boxes: press to insert a step, or drop a box here. */
export function GapNode({ data }: NodeProps<Node<GapNodeData>>) {
  const { slot, near, dragging } = data;
  const flow = useFlow();
  const t = useTexts(flowTexts);
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`flow-gap${dragging ? ' on' : ''}${near ? ' near' : ''}`}
      aria-label={t.insertHere}
      title={near ? t.dropHint : t.insertHere}
      onClick={() => flow.insert(slot)}
    >
      +
    </button>
  );
}
