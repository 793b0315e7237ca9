/** A path inside the hall to come back to; anything else would be an open redirect. */
export function returnPath(value: string | null): string {
  return value && /^\/(?![/\\])/.test(value) ? value : '/my';
}

/** Address of the sign-in page that comes back to `from`. */
export const signInAddress = (from: string): string => `/login?return=${encodeURIComponent(from)}`;
