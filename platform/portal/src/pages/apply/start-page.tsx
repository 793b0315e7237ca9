import { useCallback, useEffect, useRef, useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { call } from '../../../../contract/client.ts';
import { formatDateTime } from '../../../../render/format/date.ts';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { nameOf } from '../../../../render/language.ts';
import { statusOf } from '../../app/error-text.ts';
import { useSession } from '../../app/session.tsx';
import { useBodyClass } from '../../app/use-body-class.ts';
import { useLoad } from '../../app/use-load.ts';
import { useTitle } from '../../app/use-title.ts';
import { LoadFailed } from '../../components/load-failed.tsx';
import { Note } from '../../components/note.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { useText } from '../../i18n/index.ts';
import '../../styles/apply.css';
import { whyNotApply } from '../guide/may-apply.ts';
import { MissingItem } from '../guide/missing-item.tsx';

/** Begins an application; when drafts of the item exist, asks whether to go on with one of them. */
export function StartPage() {
  useBodyClass('tint');
  const text = useText();
  const language = useLanguage();
  const navigate = useNavigate();
  const { key = '' } = useParams();
  const certificate = useSearchParams()[0].get('certificate') ?? '';
  const { account } = useSession();
  const load = useLoad(`start:${key}`, async (signal) => {
    const [guide, drafts] = await Promise.all([
      call('hallItem', { params: { key }, signal }),
      call('listDrafts', { signal }),
    ]);
    return { guide, drafts: drafts.rows.filter((draft) => draft.item.key === key) };
  });
  const [failure, setFailure] = useState<unknown>();
  const begun = useRef(false);
  useTitle(load.value ? nameOf(load.value.guide.item, language) : text.apply.crumb);

  const begin = useCallback(async () => {
    begun.current = true;
    setFailure(undefined);
    try {
      const body = { item: key, ...(certificate && { certificate }) };
      const draft = await call('createDraft', { body });
      navigate(`/apply/${draft.id}`, { replace: true });
    } catch (error) {
      setFailure(error);
    }
  }, [key, certificate, navigate]);

  const reason = load.value ? whyNotApply(load.value.guide, account, text) : null;
  const fresh = load.value && !reason && load.value.drafts.length === 0;
  useEffect(() => {
    if (fresh && !begun.current) begin();
  }, [fresh, begin]);

  if (statusOf(load.error) === 404) return <MissingItem />;
  if (load.error) return <LoadFailed error={load.error} onRetry={load.reload} />;
  if (failure) return <LoadFailed error={failure} onRetry={begin} />;
  return (
    <div className="wrap narrow">
      <section className="card" aria-labelledby="start-h">
        <h1 id="start-h">{load.value ? nameOf(load.value.guide.item, language) : text.apply.starting}</h1>
        {reason && (
          <>
            <Note tone="warn">{reason}</Note>
            <p className="btns gapt">
              <Link className="btn" to={`/items/${key}`}>
                {text.guide.crumb}
              </Link>
            </p>
          </>
        )}
        {(!load.value || fresh) && <Skeleton lines={6} />}
        {load.value && !reason && load.value.drafts.length > 0 && (
          <>
            <h2 className="gapt">{text.apply.chooseTitle}</h2>
            <p className="mute small">{text.apply.chooseHint}</p>
            <p className="btns stack-btns">
              {load.value.drafts.map((draft) => (
                <Link key={draft.id} className="btn pri full" to={`/apply/${draft.id}`}>
                  {text.apply.continueDraft(formatDateTime(draft.savedAt, language))}
                </Link>
              ))}
              <button type="button" className="btn full" onClick={begin}>
                {text.apply.startNew}
              </button>
            </p>
          </>
        )}
      </section>
    </div>
  );
}
