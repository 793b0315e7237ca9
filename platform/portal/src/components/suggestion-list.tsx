import { useLanguage } from '../../../render/i18n/language-provider.tsx';
import { nameOf } from '../../../render/language.ts';
import { useText } from '../i18n/index.ts';
import { Icon } from './icon.tsx';
import { promisedWords } from './item-words.ts';
import { MarkedText } from './marked-text.tsx';
import type { Suggestions } from './use-suggestions.ts';

interface SuggestionListProps {
  id: string;
  found: Suggestions;
  active: number;
  onChoose: (index: number) => void;
  onAll: () => void;
}

export function SuggestionList({ id, found, active, onChoose, onAll }: SuggestionListProps) {
  const { home } = useText();
  const language = useLanguage();
  return (
    <div className="sug">
      <p className="sug-h" role="status" id={`${id}-h`}>
        {found.total > 0 ? home.suggestions(found.words) : home.noSuggestion(found.words)}
        {found.total > 0 && <span className="vh">{home.suggestionCount(found.rows.length)}</span>}
      </p>
      <div id={`${id}-list`} role="listbox" aria-labelledby={`${id}-h`}>
        {found.rows.map((item, index) => (
          // The list is driven from the field; options are never focused themselves.
          // biome-ignore lint/a11y/useFocusableInteractive: see above
          // biome-ignore lint/a11y/useKeyWithClickEvents: see above
          <div
            key={item.key}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(index)}
          >
            <span className="tag">{home.item}</span>
            <span>
              <MarkedText text={nameOf(item, language)} words={item.matched} />
            </span>
            <span className="m">
              {promisedWords(item, language, home)} · {home.visitsIn(item.visits)}
            </span>
          </div>
        ))}
      </div>
      {found.total > 0 && (
        <div className="sug-f">
          <span className="only-wide">{home.keys}</span>
          <button
            type="button"
            className="lk"
            onMouseDown={(event) => event.preventDefault()}
            onClick={onAll}
          >
            {home.allResults(found.total)}
            <Icon name="right" size="s" />
          </button>
        </div>
      )}
    </div>
  );
}
