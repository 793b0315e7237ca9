import { type Node, type NodeChange, ReactFlow, useReactFlow } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { conditionFacts } from '../../../../platform/definition/facts.ts';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import { useDesigner } from '../define/designer-context.ts';
import type { Slot } from './chain-find.ts';
import './flow.css';
import { flowTexts } from './flow-texts.ts';
import { layOut, nearestGap } from './layout.ts';
import { FootNode, HeadNode } from './nodes/head-node.tsx';
import { RulerNode } from './nodes/ruler-node.tsx';
import { DotNode, GapNode, SkipNode } from './nodes/small-nodes.tsx';
import { StepNode } from './nodes/step-node.tsx';
import { edgesOf, gapNode, nodesOf } from './picture-nodes.ts';
import { useAboutStep } from './use-about-step.ts';
import { WireEdge } from './wire-edge.tsx';

const NODE_TYPES = {
  step: StepNode,
  head: HeadNode,
  foot: FootNode,
  dot: DotNode,
  skip: SkipNode,
  gap: GapNode,
  ruler: RulerNode,
};
const EDGE_TYPES = { wire: WireEdge };
/** Width the ruler takes beside the chain, with the margins. */
const RULER_ROOM = 240;
const SETTLE_MS = 80;
export const FIT = { padding: 0.06, maxZoom: 1, minZoom: 0.35 } as const;

interface FlowCanvasProps {
  promised: number | null;
  onMove: (block: string, slot: Slot) => void;
  onMenu: (block: string, x: number, y: number) => void;
}

/** The chain drawn from its nested blocks; a step dragged near a gap moves there. */
export function FlowCanvas({ promised, onMove, onMenu }: FlowCanvasProps) {
  const { bundle, readOnly } = useDesigner();
  const t = useTexts(flowTexts);
  const language = useLanguage();
  const aboutStep = useAboutStep();
  const [drag, setDrag] = useState<{ id: string; x: number; y: number } | null>(null);
  const chain = bundle.steps;
  const picture = useMemo(() => layOut(chain), [chain]);
  const base = useMemo(
    () => nodesOf({ chain, picture, promised, readOnly, aboutStep }),
    [chain, picture, promised, readOnly, aboutStep],
  );
  const edges = useMemo(
    () => edgesOf(chain, picture, conditionFacts(bundle), language, t.otherwise),
    [bundle, chain, picture, language, t],
  );
  const dragged = drag && picture.boxes.find((box) => box.id === drag.id);
  const near =
    drag && dragged
      ? nearestGap(picture, drag.x + dragged.width / 2, drag.y + dragged.height / 2)
      : undefined;
  const nodes = useMemo(() => {
    const gaps = readOnly
      ? []
      : picture.gaps.map((gap, index) => gapNode(gap, index, gap === near, drag !== null));
    const boxes = base.map((node) =>
      node.id === drag?.id ? { ...node, position: { x: drag.x, y: drag.y }, zIndex: 10 } : node,
    );
    return [...boxes, ...gaps];
  }, [base, picture, readOnly, near, drag]);
  const { fitView } = useReactFlow();
  const onNodesChange = useCallback((changes: NodeChange[]) => {
    for (const change of changes)
      if (change.type === 'position' && change.position && change.dragging)
        setDrag({ id: change.id, ...change.position });
  }, []);
  const onDragStop = (_event: unknown, node: Node) => {
    if (drag && near) onMove(node.id, near.slot);
    setDrag(null);
  };
  const blockCount = picture.boxes.length;
  const frame = useRef<HTMLElement>(null);
  const [room, setRoom] = useState(1200);
  const scale = Math.max(FIT.minZoom, Math.min(1, room / (picture.width + RULER_ROOM)));
  const height = Math.min(Math.max((picture.height + 72) * scale, 320), 960);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the picture is fitted when it grows or shrinks
  useEffect(() => {
    // The canvas learns its new size a moment after the frame has it.
    const timer = setTimeout(() => void fitView(FIT), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [blockCount, height, room, fitView]);
  useEffect(() => {
    if (!frame.current) return;
    let width = frame.current.clientWidth;
    setRoom(width);
    const observer = new ResizeObserver(([entry]) => {
      const now = entry?.contentRect.width ?? width;
      if (Math.abs(now - width) < 24) return;
      width = now;
      setRoom(now);
    });
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, []);
  return (
    <section
      ref={frame}
      className="flow-canvas"
      aria-label={t.canvas}
      aria-describedby="flow-help"
      style={{ height }}
    >
      <p id="flow-help" className="hidden-label">
        {t.canvasHelp}
      </p>
      <svg width="0" height="0" style={{ position: 'absolute' }} aria-hidden="true">
        <marker
          id="flow-arrow"
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="8"
          markerHeight="8"
          orient="auto"
        >
          <path d="M0 0L8 4L0 8Z" fill="var(--grey-500)" />
        </marker>
      </svg>
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={NODE_TYPES}
        edgeTypes={EDGE_TYPES}
        onNodesChange={onNodesChange}
        onNodeDragStop={onDragStop}
        onNodeContextMenu={(event, node) => {
          const block = node.type === 'step' || node.type === 'head' ? node.id : null;
          event.preventDefault();
          if (block) onMenu(block, event.clientX, event.clientY);
        }}
        fitView
        fitViewOptions={FIT}
        minZoom={0.35}
        maxZoom={1.6}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        deleteKeyCode={null}
        disableKeyboardA11y
        zoomOnDoubleClick={false}
        zoomOnScroll={false}
        preventScrolling={false}
        nodeDragThreshold={4}
        proOptions={{ hideAttribution: true }}
      />
    </section>
  );
}
