import { Link } from 'react-router';
import type { MessageView } from '../../../../contract/hall.ts';
import { formatDateTime } from '../../../../render/format/date.ts';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { pick } from '../../../../render/language.ts';
import { useText } from '../../i18n/index.ts';

/** A message; opening its case marks it read. */
export function MessageRow({ message, onRead }: { message: MessageView; onRead: () => void }) {
  const { my } = useText();
  const language = useLanguage();
  return (
    <li className={message.read ? 'msg read' : 'msg'}>
      <span className="u">{!message.read && <span className="vh">{my.newMessage}</span>}</span>
      <div>
        <p className="msg-t">{pick(message.text, language)}</p>
        <p className="m">
          <time dateTime={message.at}>{formatDateTime(message.at, language)}</time>
          {message.caseNumber && <span className="num">{message.caseNumber}</span>}
        </p>
      </div>
      <p className="btns">
        {!message.read && (
          <button type="button" className="lk" onClick={onRead}>
            {my.markRead}
          </button>
        )}
        {message.case && (
          <Link className="lk" to={`/my/cases/${message.case}`} onClick={() => !message.read && onRead()}>
            {my.toCase}
          </Link>
        )}
      </p>
    </li>
  );
}
