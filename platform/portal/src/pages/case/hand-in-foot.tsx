import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { errorText } from '../../app/error-text.ts';
import { Icon } from '../../components/icon.tsx';
import { Note } from '../../components/note.tsx';
import { useText } from '../../i18n/index.ts';
import type { HandIn } from './use-hand-in.ts';

interface HandInFootProps {
  handIn: HandIn;
  /** What it means to hand in, or not to. */
  note: string;
  button: string;
  missing: number;
}

/** The button that hands everything in at once, and why it cannot be pressed yet. */
export function HandInFoot({ handIn, note, button, missing }: HandInFootProps) {
  const text = useText();
  const { caseText } = text;
  const language = useLanguage();
  const { busy, error, submit } = handIn;
  return (
    <>
      <p className="small mute">{note}</p>
      <button
        type="button"
        className="btn pri"
        disabled={busy || missing > 0}
        aria-describedby={missing > 0 ? 'hand-in-why' : undefined}
        onClick={submit}
      >
        {busy ? caseText.submittingFix : button}
      </button>
      {missing > 0 && (
        <p className="small warn why" id="hand-in-why">
          <Icon name="info" size="s" /> {caseText.stillMissing(missing)}
        </p>
      )}
      {error !== undefined && (
        <div className="why">
          <Note tone="bad" role="alert">
            {errorText(error, language, text)}
          </Note>
        </div>
      )}
    </>
  );
}
