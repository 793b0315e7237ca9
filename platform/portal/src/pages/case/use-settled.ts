import { useEffect, useState } from 'react';

const PAUSE = 180;

/** A value once it has stopped changing: a slider on the move asks for nothing. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
