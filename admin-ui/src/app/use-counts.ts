import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { onAct } from '../data/acted.ts';
import { useCall } from '../data/use-call.ts';
import type { Counts } from './side-menu.tsx';

const EVERY = 60_000;

/** Figures beside the menu: read again on every change of page and once a minute while the tab is looked at. */
export function useCounts(wanted: boolean): Counts {
  const { pathname } = useLocation();
  const { data, reload } = useCall('officeHome', wanted ? {} : null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page may have changed the figures
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') reload();
    }, EVERY);
    return () => clearInterval(timer);
  }, [reload, pathname]);
  useEffect(() => onAct(reload), [reload]);
  return data;
}
