import { useState } from 'react';
import { Link, useLocation, useParams } from 'react-router';
import { call } from '../../../../contract/client.ts';
import { useBodyClass } from '../../app/use-body-class.ts';
import { useLoad } from '../../app/use-load.ts';
import { useTitle } from '../../app/use-title.ts';
import { Icon } from '../../components/icon.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { useText } from '../../i18n/index.ts';
import '../../styles/apply.css';
import { WizardSteps } from './wizard-steps.tsx';

/** Submitted: the number, and what happens next. */
export function DonePage() {
  useBodyClass('tint');
  const { apply } = useText();
  useTitle(apply.submitted);
  const { id = '' } = useParams();
  const { state } = useLocation() as { state: { number?: string } | null };
  const [copied, setCopied] = useState(false);
  const load = useLoad(`done:${id}`, async (signal) => {
    if (state?.number) return state.number;
    return (await call('myCase', { params: { id }, signal })).number;
  });
  const copy = async (number: string): Promise<void> => {
    await navigator.clipboard.writeText(number);
    setCopied(true);
  };
  return (
    <div className="wrap narrow">
      <WizardSteps step="done" />
      <section className="card done-card" aria-labelledby="done-h">
        <p className="ok">
          <Icon name="check-circle" size="l" />
        </p>
        <h1 id="done-h">{apply.submitted}</h1>
        <p className="mute">{apply.submittedHint}</p>
        <Loaded load={load} lines={1}>
          {(number) => (
            <>
              <p className="small mute">{apply.number}</p>
              <p className="done-n" data-testid="case-number">
                {number}
              </p>
              {navigator.clipboard && (
                <button type="button" className="btn sm" onClick={() => copy(number)}>
                  {copied ? apply.copied : apply.copy}
                </button>
              )}
            </>
          )}
        </Loaded>
        <h2>{apply.nextTitle}</h2>
        <ol className="nlist">
          <li>{apply.nextAccept}</li>
          <li>{apply.nextFollow}</li>
          <li>{apply.nextFee}</li>
        </ol>
        <p className="btns">
          <Link className="btn pri" to={`/my/cases/${id}`}>
            {apply.toCase}
          </Link>
          <Link className="btn" to="/my">
            {apply.toMy}
          </Link>
          <Link className="btn text" to="/items">
            {apply.anotherItem}
          </Link>
        </p>
      </section>
    </div>
  );
}
