const plain = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });

/** 12,846 · 3.2 */
export const formatNumber = (value: number): string => plain.format(value);

/** 386 kB · 4.2 MB */
export function formatSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} kB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
