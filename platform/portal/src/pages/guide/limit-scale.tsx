import type { TimeLimit } from '../../../../definition/kinds/shared-fields.ts';
import { formatNumber } from '../../../../render/format/number.ts';
import { formatDays } from '../../../../render/format/time-left.ts';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { useText } from '../../i18n/index.ts';
import type { FlowGroup } from './flow-groups.ts';

/** How the promised days are shared out among the steps, to scale. */
export function LimitScale({ groups, limit }: { groups: FlowGroup[]; limit: TimeLimit }) {
  const { guide: text, common } = useText();
  const language = useLanguage();
  const counted = groups.filter((group) => group.days > 0);
  if (counted.length < 2) return null;
  const longest = Math.max(...counted.map((group) => group.days));
  const columns = counted.map((group) => `minmax(0, ${group.days}fr)`).join(' ');
  return (
    <>
      <h3 className="small gapt">{text.split(formatDays(limit.days, limit.unit, language))}</h3>
      <ol className="scale" aria-label={text.splitLabel} style={{ gridTemplateColumns: columns }}>
        {counted.map((group) => (
          <li key={group.key} className={group.days === longest ? 'w' : ''}>
            {group.steps.map((step) => step.name).join(common.listSeparator)}
            <br />
            {formatNumber(group.days)}
          </li>
        ))}
      </ol>
    </>
  );
}
