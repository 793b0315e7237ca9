import { ICON_PATHS, type IconName } from './icon-paths.ts';

/** A line icon; it never carries meaning alone, so it is hidden from screen readers. */
export function Icon({ name, size }: { name: IconName; size?: 's' | 'l' }) {
  return (
    <svg className={size ? `i ${size}` : 'i'} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={ICON_PATHS[name]} />
    </svg>
  );
}
