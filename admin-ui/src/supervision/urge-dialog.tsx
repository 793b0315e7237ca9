import { useState } from 'react';
import { FormDialog } from '../components/form-dialog.tsx';
import { Note } from '../components/note.tsx';
import { TextInput } from '../components/text-input.tsx';
import { useTell } from '../components/use-tell.ts';
import { announceAct } from '../data/acted.ts';
import { problemOf, problemText } from '../data/problem-text.ts';
import { request } from '../data/request.ts';
import { useLanguage, useTexts } from '../i18n/texts.ts';
import { supervisionTexts } from './supervision-texts.ts';
import { FIRST_DAYS, type Refused, termOf, type UrgedCase, urgeAll } from './urge-draft.ts';

/** 督办 of one case or of several: each answer of the server is shown, what was refused can be sent again. */
export function UrgeDialog({
  cases,
  onDone,
  onClose,
}: {
  cases: readonly UrgedCase[];
  /** Some were urged: what is behind the dialog is out of date. */
  onDone(): void;
  onClose(): void;
}) {
  const t = useTexts(supervisionTexts);
  const language = useLanguage();
  const tell = useTell();
  const [left, setLeft] = useState(cases);
  const [text, setText] = useState('');
  const [days, setDays] = useState(FIRST_DAYS);
  const [tried, setTried] = useState(0);
  const [done, setDone] = useState<number>();
  const [refused, setRefused] = useState<Refused[]>([]);
  const term = termOf(days);
  const complete = text.trim() !== '' && term !== undefined;

  const submit = async () => {
    setTried(tried + 1);
    if (!complete) return;
    setDone(0);
    const payload = { text: text.trim(), days: term };
    const send = (one: UrgedCase) =>
      request('officeCommand', { params: { id: one.case }, body: { type: 'urge', payload } }).then(
        () => undefined,
        (reason: unknown) => problemText(problemOf(reason), language),
      );
    const answer = await urgeAll(left, send, setDone);
    setDone(undefined);
    if (answer.sent > 0) {
      tell(t.sent(answer.sent));
      announceAct();
      onDone();
    }
    setRefused(answer.refused);
    setLeft(left.filter((one) => answer.refused.some((other) => other.number === one.number)));
    if (answer.refused.length === 0) onClose();
  };
  return (
    <FormDialog
      title={t.urgeTitle(left.length)}
      busy={done !== undefined}
      dirty={text.trim() !== ''}
      faultRound={complete ? refused : tried}
      onSubmit={submit}
      onClose={onClose}
    >
      {refused.length > 0 ? (
        <Note tone="bad">
          <ul className="bullets">
            {refused.map((one) => (
              <li key={one.number}>{t.notSent(one.number, one.reason)}</li>
            ))}
          </ul>
        </Note>
      ) : null}
      <p className="s m clip-2">
        {t.urgeTo} {left.map((one) => one.number).join(' · ')}
      </p>
      <TextInput
        label={t.urgeText}
        value={text}
        onChange={setText}
        rows={3}
        maxLength={2000}
        required
        hint={t.urgeTextHint}
        error={tried > 0 && text.trim() === '' ? t.urgeTextNeeded : undefined}
      />
      <div className="tpls">
        {t.urgeTemplates.map((one) => (
          <button
            key={one.name}
            type="button"
            className="fchip"
            onClick={() => setText(text.trim() ? `${text.trimEnd()}\n${one.text}` : one.text)}
          >
            + {one.name}
          </button>
        ))}
      </div>
      <TextInput
        label={t.urgeDays}
        value={days}
        onChange={setDays}
        inputMode="numeric"
        maxLength={2}
        required
        error={tried > 0 && term === undefined ? t.urgeDaysWrong : undefined}
      />
      {done === undefined ? null : (
        <p role="status" className="s">
          {t.sending(done, left.length)}
        </p>
      )}
    </FormDialog>
  );
}
