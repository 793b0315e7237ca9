import { type FormEvent, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useSession } from '../app/session.tsx';
import { useText } from '../i18n/index.ts';
import { TextField } from './text-field.tsx';

interface ProgressQueryProps {
  number?: string;
  idTail?: string;
  /** Help lines below the fields: on the query page, not on the narrow card of the home page. */
  hints?: boolean;
}

/** Progress by case number and the last four of the ID; the answer has its own address. */
export function ProgressQuery(props: ProgressQueryProps) {
  const { progress } = useText();
  const { account } = useSession();
  const navigate = useNavigate();
  const [number, setNumber] = useState(props.number ?? '');
  const [idTail, setIdTail] = useState(props.idTail ?? '');
  const [tried, setTried] = useState(false);
  const numberError = number.trim().length < 6 ? progress.numberMissing : undefined;
  const idError = /^[0-9A-Za-z]{4}$/.test(idTail.trim()) ? undefined : progress.idTailWrong;

  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setTried(true);
    if (numberError || idError) {
      const form = event.currentTarget;
      requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid]')?.focus());
      return;
    }
    const query = new URLSearchParams({ number: number.trim(), idTail: idTail.trim().toUpperCase() });
    navigate(`/progress?${query}`);
  };
  return (
    <>
      <form onSubmit={submit} noValidate className="stack" aria-label={progress.title}>
        <TextField
          label={progress.number}
          value={number}
          onValue={setNumber}
          placeholder={progress.numberPlaceholder}
          hint={props.hints ? progress.numberHint : undefined}
          error={tried ? numberError : undefined}
          autoComplete="off"
          maxLength={40}
        />
        <TextField
          label={progress.idTail}
          value={idTail}
          onValue={setIdTail}
          placeholder={progress.idTailPlaceholder}
          hint={props.hints ? progress.idTailHint : undefined}
          error={tried ? idError : undefined}
          autoComplete="off"
          maxLength={4}
        />
        <button className="btn pri full" type="submit">
          {progress.query}
        </button>
      </form>
      {!account && !props.hints && (
        <p className="hint">
          {progress.withoutNumber} <Link to="/login?return=/my/cases">{progress.signInFirst}</Link>{' '}
          {progress.signInAfter}
        </p>
      )}
    </>
  );
}
