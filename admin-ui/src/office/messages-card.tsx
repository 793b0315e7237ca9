import { useState } from 'react';
import { Link } from 'react-router';
import { MESSAGE_KINDS, type MessageKind, type MessageView } from '../../../platform/contract/hall.ts';
import { formatDayTime } from '../../../platform/render/format/date.ts';
import { label } from '../../../platform/render/labels/label-set.ts';
import { Card } from '../components/card.tsx';
import { Chip } from '../components/chip.tsx';
import { Empty } from '../components/empty.tsx';
import { Failure } from '../components/failure.tsx';
import { Skeleton } from '../components/skeleton.tsx';
import { request } from '../data/request.ts';
import { useCall } from '../data/use-call.ts';
import { useLanguage, usePick, useTexts } from '../i18n/texts.ts';
import { MESSAGE_KIND, MESSAGE_TONE } from './message-kinds.ts';
import { officeTexts } from './office-texts.ts';
import { caseAddress } from './task-columns.tsx';

const SHOWN = 10;
const kindOf = (topic: string): MessageKind => MESSAGE_KINDS.find((kind) => kind === topic) ?? 'others';

/** 我的消息: by kind with what is unread of each; opening one marks it read. */
export function MessagesCard() {
  const t = useTexts(officeTexts);
  const language = useLanguage();
  const [kind, setKind] = useState<MessageKind>();
  const { data, problem, reload } = useCall('myMessages', { query: { topic: kind, size: SHOWN } });
  // A mark that fails is no harm: the message stays unread and can be opened again.
  const mark = (some: readonly MessageView[]) =>
    Promise.allSettled(some.map(({ id }) => request('readMessage', { params: { id } }))).then(reload);
  const unread = data?.rows.filter((message) => !message.read) ?? [];
  return (
    <Card
      title={t.messages}
      count={data?.unread}
      tone={data && data.unread > 0 ? 'bad' : undefined}
      end={
        unread.length > 0 ? (
          <button type="button" className="link s" onClick={() => mark(unread)}>
            {t.markAllRead}
          </button>
        ) : undefined
      }
    >
      {problem && !data ? <Failure problem={problem} onRetry={reload} /> : null}
      {!data && !problem ? <Skeleton lines={5} /> : null}
      {data ? (
        <>
          <fieldset className="kinds">
            <legend className="hidden-label">{t.messageKinds}</legend>
            {MESSAGE_KINDS.filter((one) => one !== 'others' || data.kinds.others.total > 0).map((one) => (
              <button
                key={one}
                type="button"
                aria-pressed={kind === one}
                onClick={() => setKind(kind === one ? undefined : one)}
              >
                {label(MESSAGE_KIND, one, language)}
                <span className={`n ${data.kinds[one].unread > 0 ? MESSAGE_TONE[one] : ''}`}>
                  {data.kinds[one].unread}
                </span>
              </button>
            ))}
          </fieldset>
          {data.rows.length === 0 ? <Empty title={t.noMessages}>{t.noMessagesText}</Empty> : null}
          <ul className="msgs">
            {data.rows.map((message) => (
              <Message key={message.id} message={message} onRead={() => mark([message])} />
            ))}
          </ul>
        </>
      ) : null}
    </Card>
  );
}

function Message({ message, onRead }: { message: MessageView; onRead(): void }) {
  const t = useTexts(officeTexts);
  const language = useLanguage();
  const pick = usePick();
  const kind = kindOf(message.topic);
  return (
    <li className={message.read ? 'read' : undefined}>
      {kind === 'others' ? null : (
        <Chip tone={MESSAGE_TONE[kind]}>{label(MESSAGE_KIND, kind, language)}</Chip>
      )}
      {message.case ? (
        <Link to={caseAddress(message.case)} onClick={onRead}>
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
        <button type="button" className="link s" onClick={onRead}>
          {t.markRead}
        </button>
      ) : null}
    </li>
  );
}
