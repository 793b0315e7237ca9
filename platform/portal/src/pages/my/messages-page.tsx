import { useState } from 'react';
import { call } from '../../../../contract/client.ts';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { errorText } from '../../app/error-text.ts';
import { useUnread } from '../../app/unread.tsx';
import { useLoad } from '../../app/use-load.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Note } from '../../components/note.tsx';
import { Pager } from '../../components/pager.tsx';
import { useText } from '../../i18n/index.ts';
import { MessageRow } from './message-row.tsx';
import { MyLayout } from './my-layout.tsx';

export function MessagesPage() {
  const text = useText();
  const { my, shell } = text;
  const language = useLanguage();
  const [page, setPage] = useState(1);
  const [problem, setProblem] = useState('');
  const { refresh } = useUnread();
  const load = useLoad(
    `messages:${page}`,
    (signal) => call('myMessages', { query: { page, size: 20 }, signal }),
    true,
  );

  const read = async (ids: readonly string[]): Promise<void> => {
    setProblem('');
    try {
      await Promise.all(ids.map((id) => call('readMessage', { params: { id } })));
    } catch (error) {
      setProblem(errorText(error, language, text));
    }
    load.reload();
    refresh();
  };
  const unread = load.value?.rows.filter((message) => !message.read).map((message) => message.id) ?? [];
  return (
    <MyLayout title={shell.myMessages}>
      <section className="card msgs" aria-label={shell.myMessages}>
        {problem && (
          <Note tone="bad" role="alert">
            {problem}
          </Note>
        )}
        <div className="sec-h">
          <p role="status" className="small mute">
            {load.value && my.unreadCount(load.value.unread)}
          </p>
          {unread.length > 0 && (
            <button type="button" className="lk" onClick={() => read(unread)}>
              {my.readAll}
            </button>
          )}
        </div>
        <Loaded load={load} lines={8}>
          {({ rows, total, size }) => (
            <>
              {rows.length === 0 && <EmptyState title={my.noMessages} hint={my.noMessagesHint} icon="bell" />}
              <ul className="rows">
                {rows.map((message) => (
                  <MessageRow key={message.id} message={message} onRead={() => read([message.id])} />
                ))}
              </ul>
              <Pager page={page} size={size} total={total} onPage={setPage} />
            </>
          )}
        </Loaded>
      </section>
    </MyLayout>
  );
}
