import { type DragEvent, useState } from 'react';

/** Moves an entry of a list. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const entry = list[from];
  if (entry === undefined || to < 0 || to >= list.length) return [...list];
  return list.toSpliced(from, 1).toSpliced(to, 0, entry);
}

/** Rows that are dragged by their handle; where the row would land is marked. */
export function useSortable(onMove: (from: number, to: number) => void) {
  const [from, setFrom] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const stop = () => {
    setFrom(null);
    setOver(null);
  };
  return {
    row: (index: number) => ({
      onDragOver: (event: DragEvent) => {
        if (from === null) return;
        event.preventDefault();
        setOver(index);
      },
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        if (from !== null && from !== index) onMove(from, index);
        stop();
      },
      style: {
        opacity: from === index ? 0.4 : undefined,
        boxShadow:
          over === index && from !== null && from !== index
            ? `inset 0 ${from > index ? '2px' : '-2px'} 0 var(--blue-600)`
            : undefined,
      },
    }),
    handle: (index: number) => ({
      draggable: true,
      onDragStart: (event: DragEvent) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', String(index));
        setFrom(index);
      },
      onDragEnd: stop,
    }),
  };
}
