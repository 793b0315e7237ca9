import { useEffect, useRef } from 'react';
import { address } from '../../../../platform/contract/client.ts';

/** Calls back with the newest version of a case whenever it changes, here or elsewhere. */
export function useLiveCase(id: string, onChange: (version: number) => void): void {
  const latest = useRef(onChange);
  latest.current = onChange;
  useEffect(() => {
    const source = new EventSource(address('officeCaseEvents', { id }));
    source.addEventListener('changed', (event) => {
      const { version } = JSON.parse((event as MessageEvent<string>).data) as { version: number };
      latest.current(version);
    });
    source.addEventListener('signed-out', () => source.close());
    return () => source.close();
  }, [id]);
}
