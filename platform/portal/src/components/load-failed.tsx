import { useLanguage } from '../../../render/i18n/language-provider.tsx';
import { errorText } from '../app/error-text.ts';
import { useText } from '../i18n/index.ts';
import { EmptyState } from './empty-state.tsx';

/** What went wrong, and a button to try again. */
export function LoadFailed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const text = useText();
  const language = useLanguage();
  return (
    <div role="alert">
      <EmptyState title={text.common.loadFailed} hint={errorText(error, language, text)} icon="warn">
        <button type="button" className="btn line" onClick={onRetry}>
          {text.common.retry}
        </button>
      </EmptyState>
    </div>
  );
}
