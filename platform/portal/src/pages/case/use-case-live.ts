import { useEffect, useRef, useState } from 'react';
import { address } from '../../../../contract/client.ts';

const POLL = 15_000;

/** Tells when the case has changed: pushed by the server, or asked every 15 seconds while the push is down. */
export function useCaseLive(id: string, onChanged: () => void): 'live' | 'polling' {
  const [mode, setMode] = useState<'live' | 'polling'>('live');
  const latest = useRef(onChanged);
  latest.current = onChanged;
  useEffect(() => {
    const source = new EventSource(address('myCaseEvents', { id }));
    let poll: ReturnType<typeof setInterval> | undefined;
    const stopPolling = (): void => {
      clearInterval(poll);
      poll = undefined;
      setMode('live');
    };
    source.addEventListener('changed', () => latest.current());
    source.onopen = stopPolling;
    source.onerror = () => {
      if (poll) return;
      setMode('polling');
      poll = setInterval(() => latest.current(), POLL);
    };
    return () => {
      source.close();
      clearInterval(poll);
    };
  }, [id]);
  return mode;
}
