import HelpOutlineOutlined from '@mui/icons-material/HelpOutlineOutlined';
import { useTexts } from '../../../i18n/texts.ts';
import { clockTexts } from './clock-texts.ts';

/** 为什么是这一天: opens and closes the paragraph `controls` names. */
export function WhyButton({
  open,
  controls,
  of,
  day,
  onToggle,
}: {
  open: boolean;
  controls: string;
  /** Which date is meant, for those who only hear the button. */
  of: string;
  /** There is a day to ask about; else it is asked why there is none. */
  day: boolean;
  onToggle(): void;
}) {
  const t = useTexts(clockTexts);
  return (
    <button
      type="button"
      className="link s why-day"
      aria-expanded={open}
      aria-controls={controls}
      aria-label={day ? t.whyDayOf(of) : t.whyNoneOf(of)}
      onClick={onToggle}
    >
      <HelpOutlineOutlined sx={{ fontSize: 14, verticalAlign: -2 }} aria-hidden="true" />{' '}
      {day ? t.whyDay : t.whyNone}
    </button>
  );
}
