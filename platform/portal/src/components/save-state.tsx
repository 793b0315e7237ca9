import { formatDate, formatTime } from '../../../render/format/date.ts';
import { useLanguage } from '../../../render/i18n/language-provider.tsx';
import { errorText } from '../app/error-text.ts';
import { useText } from '../i18n/index.ts';
import { Icon } from './icon.tsx';

interface SaveStateProps {
  status: 'saved' | 'dirty' | 'saving' | 'failed' | 'conflict';
  error: unknown;
  savedAt: string;
  keptUntil: string;
  onRetry: () => void;
}

/** Whether what was written is safe. */
export function SaveState({ status, error, savedAt, keptUntil, onRetry }: SaveStateProps) {
  const text = useText();
  const language = useLanguage();
  const { apply } = text;
  if (status === 'failed') {
    return (
      <p className="saved bad" role="alert">
        <Icon name="x-circle" size="s" />
        {apply.saveFailed}
        {text.common.colon}
        {errorText(error, language, text)}
        <button type="button" className="lk" onClick={onRetry}>
          {apply.retrySave}
        </button>
      </p>
    );
  }
  const words = {
    saved: `${apply.saved(formatTime(savedAt))} · ${apply.keptUntil(formatDate(keptUntil, language))}`,
    dirty: apply.unsaved,
    saving: apply.saving,
    conflict: apply.conflict,
  };
  return (
    <p className={status === 'saved' ? 'saved' : 'saved mute'} role="status">
      <Icon name={status === 'saved' ? 'check-circle' : status === 'conflict' ? 'warn' : 'clock'} size="s" />
      {words[status]}
    </p>
  );
}
