import type { ReactNode } from 'react';
import type { Load } from '../app/use-load.ts';
import { LoadFailed } from './load-failed.tsx';
import { Skeleton } from './skeleton.tsx';

interface LoadedProps<T> {
  load: Load<T>;
  lines?: number;
  children: (value: T) => ReactNode;
}

/** Skeleton, failure with a retry, or the content. */
export function Loaded<T>({ load, lines, children }: LoadedProps<T>) {
  if (load.value !== undefined) return children(load.value);
  if (load.error) return <LoadFailed error={load.error} onRetry={load.reload} />;
  return <Skeleton lines={lines} />;
}
