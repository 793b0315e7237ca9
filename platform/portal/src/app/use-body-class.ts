import { useEffect } from 'react';

/** `tint`: grey ground behind cards; `has-act`: room for the sticky bar. */
export function useBodyClass(...names: string[]): void {
  const list = names.join(' ');
  useEffect(() => {
    const classes = list.split(' ').filter(Boolean);
    document.body.classList.add(...classes);
    return () => document.body.classList.remove(...classes);
  }, [list]);
}
