import type { TimeLeft as TimeLeftView } from '../../../contract/case-view.ts';
import { timeLeftWords } from '../../../render/format/time-left.ts';
import { useLanguage } from '../../../render/i18n/language-provider.tsx';
import { TIME_GRADE_TONE } from '../../../render/labels/case-labels.ts';
import { useText } from '../i18n/index.ts';
import { Icon } from './icon.tsx';

/** Time left: number, word, icon and colour together. */
export function TimeLeft({ left }: { left: TimeLeftView }) {
  const { caseText } = useText();
  const language = useLanguage();
  const tone = TIME_GRADE_TONE[left.grade] ?? 'ok';
  return (
    <span className={`left ${tone}`}>
      <Icon name={tone === 'ok' || tone === 'info' ? 'clock' : 'warn'} size="s" />
      <span>
        {timeLeftWords(left, language)} {left.frozen && <span>· {caseText.paused}</span>}
      </span>
    </span>
  );
}
