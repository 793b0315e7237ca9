import { useText } from '../i18n/index.ts';

const WIDTHS = ['70%', '92%', '84%', '60%', '88%', '76%'];

/** Grey lines where content is on its way. */
export function Skeleton({ lines = 4 }: { lines?: number }) {
  const { common } = useText();
  return (
    <div className="sks" role="status">
      <span className="vh">{common.loading}</span>
      {Array.from({ length: lines }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
        <span key={index} className="sk" style={{ width: WIDTHS[index % WIDTHS.length] }} />
      ))}
    </div>
  );
}
