import type { KeyboardEvent, PointerEvent } from 'react';
import type { FlowActs } from './flow-context.ts';

const LONG_PRESS_MS = 550;

/** Keys, right click and long press of a box; the same for steps and for the heads of blocks. */
export function blockHandlers(flow: FlowActs, block: string) {
  const menuAt = (element: Element) => {
    const { left, bottom, width } = element.getBoundingClientRect();
    flow.openMenu(block, left + width / 2, bottom);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => clearTimeout(timer);
  return {
    onClick: () => flow.select(block),
    onDoubleClick: () => flow.openProperties(block),
    onKeyDown: (event: KeyboardEvent) => {
      const arrow = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
      if (arrow !== 0) {
        if (event.altKey) flow.moveBy(block, arrow);
        else flow.goBy(block, arrow);
      } else if (event.key === 'Enter' || event.key === ' ') flow.openProperties(block);
      else if (event.key === 'Delete' || event.key === 'Backspace') flow.remove(block);
      else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey))
        menuAt(event.currentTarget);
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
    onPointerDown: (event: PointerEvent) => {
      if (event.pointerType !== 'touch') return;
      const { clientX, clientY } = event;
      timer = setTimeout(() => flow.openMenu(block, clientX, clientY), LONG_PRESS_MS);
    },
    onPointerMove: (event: PointerEvent) => {
      if (Math.abs(event.movementX) + Math.abs(event.movementY) > 4) stop();
    },
    onPointerUp: stop,
    onPointerCancel: stop,
  };
}
