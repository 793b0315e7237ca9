import { formatDay } from '../../../../render/format/date.ts';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { Icon } from '../../components/icon.tsx';
import { useText } from '../../i18n/index.ts';

/** 为什么是这一天: a date answers for itself, in one paragraph. */
export function WhyDate({ date, why }: { date: string; why: string }) {
  const { clock } = useText();
  const language = useLanguage();
  return (
    <details className="whyday">
      <summary>
        {clock.why(formatDay(date, language))}
        <Icon name="down" size="s" />
      </summary>
      <p>{why}</p>
    </details>
  );
}
