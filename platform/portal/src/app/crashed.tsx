import { useEffect } from 'react';
import { useRouteError } from 'react-router';
import { useText } from '../i18n/index.ts';

/** The last resort: a page that failed while being shown. */
export function Crashed() {
  const error = useRouteError();
  const text = useText();
  useEffect(() => {
    console.error(error);
  }, [error]);
  return (
    <main id="main" className="wrap empty">
      <h1>{text.common.crashed}</h1>
      <p>{text.common.crashedHint}</p>
      <p className="btns">
        <button type="button" className="btn pri" onClick={() => location.reload()}>
          {text.common.reload}
        </button>
        <a className="btn" href="/">
          {text.missing.toHome}
        </a>
      </p>
    </main>
  );
}
