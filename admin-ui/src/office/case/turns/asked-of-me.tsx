import ContactSupportOutlined from '@mui/icons-material/ContactSupportOutlined';
import type { CaseView } from '../../../../../platform/contract/case-view.ts';
import { formatDate } from '../../../../../platform/render/format/date.ts';
import { useLanguage, useTexts } from '../../../i18n/texts.ts';
import { turnTexts } from './turn-texts.ts';

/** What a colleague asks of me (会办、加签、批准申请), above everything else: the question is what I am here for. */
export function AskedOfMe({ view }: { view: Pick<CaseView, 'tasks' | 'requests'> }) {
  const t = useTexts(turnTexts);
  const language = useLanguage();
  return view.tasks.map((task) => {
    const { side, mine, dueOn } = task;
    if (!side || !mine) return null;
    const request = view.requests.find((one) => one.status === 'open' && one.reason === side.question);
    const lines = [
      request?.days ? t.requestDays(request.days) : '',
      side.question ?? '',
      t.askedBy(side.by),
      dueOn ? t.urgeDue(formatDate(dueOn, language)) : '',
    ];
    return (
      <section key={task.id} className="held asked" aria-label={task.name}>
        <ContactSupportOutlined sx={{ fontSize: 20 }} aria-hidden="true" />
        <div className="grow">
          <b>{task.name}</b>
          <p className="s">{lines.filter(Boolean).join(' · ')}</p>
        </div>
      </section>
    );
  });
}
