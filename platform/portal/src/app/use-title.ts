import { useEffect } from 'react';
import { useText } from '../i18n/index.ts';

/** Title of the page and of its tab. */
export function useTitle(title: string | undefined): void {
  const { hall } = useText().common;
  useEffect(() => {
    document.title = title ? `${title} · ${hall}` : hall;
  }, [title, hall]);
}
