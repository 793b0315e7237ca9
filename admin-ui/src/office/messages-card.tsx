import { Link } from 'react-router';
import type { MessageView } from '../../../platform/contract/hall.ts';
import { formatDayTime } from '../../../platform/render/format/date.ts';
import { Card } from '../components/card.tsx';
import { Empty } from '../components/empty.tsx';
import { request } from '../data/request.ts';
import { useLanguage, usePick, useTexts } from '../i18n/texts.ts';
import { officeTexts } from './office-texts.ts';
import { caseAddress } from './task-columns.tsx';

/** 我的消息: unread first; opening one marks it read. */
export function MessagesCard({ messages, onRead }: { messages: readonly MessageView[]; onRead(): void }) {
  const t = useTexts(officeTexts);
  const language = useLanguage();
  const pick = usePick();
  const unread = messages.filter((message) => !message.read);
  // A mark that fails is no harm: the message stays unread and can be opened again.
  const mark = (some: readonly MessageView[]) =>
    Promise.allSettled(some.map(({ id }) => request('readMessage', { params: { id } }))).then(onRead);
  return (
    <Card
      title={t.messages}
      count={unread.length}
      tone={unread.length > 0 ? 'bad' : undefined}
      end={
        unread.length > 0 ? (
          <button type="button" className="link s" onClick={() => mark(unread)}>
            {t.markAllRead}
          </button>
        ) : undefined
      }
    >
      {messages.length === 0 ? <Empty title={t.noMessages}>{t.noMessagesText}</Empty> : null}
      <ul className="msgs">
        {messages.map((message) => (
          <li key={message.id} className={message.read ? 'read' : undefined}>
            {message.case ? (
              <Link to={caseAddress(message.case)} onClick={() => mark([message])}>
                {pick(message.text)}
              </Link>
            ) : (
              <span>{pick(message.text)}</span>
            )}
            <small className="m">
              {message.caseNumber ? `${message.caseNumber} · ` : ''}
              {formatDayTime(message.at, language)}
            </small>
            {!message.read && !message.case ? (
              <button type="button" className="link s" onClick={() => mark([message])}>
                {t.markRead}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}
