import { Handle, Position } from '@xyflow/react';

/** Where lines meet a box; nobody draws lines by hand, so nothing of it is seen. */
export function NodeHandles() {
  return (
    <>
      <Handle type="target" position={Position.Top} isConnectable={false} className="flow-handle" />
      <Handle type="source" position={Position.Bottom} isConnectable={false} className="flow-handle" />
    </>
  );
}
