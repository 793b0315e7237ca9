type Listener = () => void;
const listeners = new Set<Listener>();

/** Tells whoever shows figures of the inbox that a command was given here. */
export function announceAct(): void {
  for (const listener of listeners) listener();
}

export function onAct(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
