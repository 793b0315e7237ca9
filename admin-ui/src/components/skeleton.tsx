import { useTexts } from '../i18n/texts.ts';
import { partTexts } from './part-texts.ts';

const WIDTHS = ['92%', '64%', '78%', '48%', '84%', '56%'];

/** Grey lines where text is on its way. */
export function Skeleton({ lines = 4 }: { lines?: number }) {
  const t = useTexts(partTexts);
  return (
    <div className="sklist" aria-busy="true" role="status" aria-label={t.loading}>
      {Array.from({ length: lines }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are all alike
        <span key={index} className="sk" style={{ width: WIDTHS[index % WIDTHS.length] }} />
      ))}
    </div>
  );
}
