import { ReactFlowProvider } from '@xyflow/react';
import { FlowDesigner } from './flow-designer.tsx';

/** 办理流程: the canvas with its toolbar, limits, property panel and problems. */
export default function FlowTab() {
  return (
    <ReactFlowProvider>
      <FlowDesigner />
    </ReactFlowProvider>
  );
}
