import type { Node, NodeProps } from '@xyflow/react';
import { useTexts } from '../../../i18n/texts.ts';
import { blockHandlers } from '../block-keys.ts';
import { useFlow } from '../flow-context.ts';
import { flowTexts } from '../flow-texts.ts';
import { NodeHandles } from './node-handles.tsx';
import { Problems } from './step-node.tsx';

export type HeadNodeData = { block: string; kind: 'fork' | 'choice'; name: string };

/** The bar over parallel branches, or the diamond over exclusive ones. */
export function HeadNode({ data }: NodeProps<Node<HeadNodeData>>) {
  const { block, kind, name } = data;
  const flow = useFlow();
  const t = useTexts(flowTexts);
  const label = kind === 'fork' ? t.parallelNamed(name) : t.choiceNamed(name);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a real button cannot be dragged in every browser
    <div
      role="button"
      tabIndex={0}
      data-block={block}
      aria-label={label.trim()}
      aria-haspopup="menu"
      className={`flow-head ${kind}${flow.selected === block ? ' sel' : ''}${
        flow.problemsOf(block).length > 0 ? ' over' : ''
      }`}
      {...blockHandlers(flow, block)}
    >
      <NodeHandles />
      <span className="mark" />
      <small className="word">{name || (kind === 'fork' ? t.parallel : t.choice)}</small>
      <Problems numbers={flow.problemsOf(block)} />
    </div>
  );
}

export type FootNodeData = { kind: 'join' | 'merge' };

export function FootNode({ data }: NodeProps<Node<FootNodeData>>) {
  const t = useTexts(flowTexts);
  return (
    <div className={`flow-foot ${data.kind}`}>
      <NodeHandles />
      <span className="mark" />
      {data.kind === 'join' && <small className="word">{t.join}</small>}
    </div>
  );
}
