import { useEffect, useRef, useState } from 'react';

const PAUSE = 1600;

/** Steps forward by itself until the end is reached or somebody stops it; waits while a moment is being read. */
export function usePlayer(atEnd: boolean, loading: boolean, onStep: () => void) {
  const [playing, setPlaying] = useState(false);
  const step = useRef(onStep);
  step.current = onStep;
  useEffect(() => {
    if (!playing || loading) return;
    if (atEnd) {
      setPlaying(false);
      return;
    }
    const wait = setTimeout(() => step.current(), PAUSE);
    return () => clearTimeout(wait);
  });
  return { playing, toggle: () => setPlaying(!playing), stop: () => setPlaying(false) };
}
