import { useCallback } from 'react';
import { useNotify } from 'react-admin';

/** A short notice at the foot of the page that something was done, or not. */
export function useTell(): (text: string, type?: 'success' | 'info' | 'warning' | 'error') => void {
  const notify = useNotify();
  return useCallback(
    (text, type = 'success') => notify('office.told', { type, messageArgs: { _: text } }),
    [notify],
  );
}
