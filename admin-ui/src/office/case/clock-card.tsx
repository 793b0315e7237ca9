import type { CaseView } from '../../../../platform/contract/case-view.ts';
import { formatDate, formatDay } from '../../../../platform/render/format/date.ts';
import { Card } from '../../components/card.tsx';
import { Chip } from '../../components/chip.tsx';
import { Note } from '../../components/note.tsx';
import { useLanguage, usePick, useTexts } from '../../i18n/texts.ts';
import { caseTexts } from './case-texts.ts';
import { LimitBox } from './limit-box.tsx';

/** 时限台账: promised and statutory side by side, and a line for everything that moved them. */
export function ClockCard({ view }: { view: CaseView }) {
  const t = useTexts(caseTexts);
  const language = useLanguage();
  const pick = usePick();
  const { clock } = view;
  const mine = view.tasks.find((task) => task.mine && task.dueOn);
  return (
    <Card
      title={t.clock}
      end={
        <Chip tone={clock.running ? 'ok' : 'plain'}>{clock.running ? t.clockRunning : t.clockStopped}</Chip>
      }
    >
      <div className="clocks">
        <LimitBox title={t.promised} limit={clock.promised} clock={clock} />
        <LimitBox title={t.statutory} limit={clock.statutory} clock={clock} />
      </div>
      {mine?.dueOn ? (
        <Note tone="info" flat>
          {t.stepDue(mine.name, formatDate(mine.dueOn, language))}
        </Note>
      ) : null}
      {clock.unknownYears.length > 0 ? (
        <Note tone="warn" flat>
          {t.unknownYear(clock.unknownYears.join('、'))}
        </Note>
      ) : null}
      <table className="tbl led">
        <thead>
          <tr>
            <th scope="col">{t.date}</th>
            <th scope="col">{t.reason}</th>
            <th scope="col" className="r">
              {t.daysColumn}
            </th>
          </tr>
        </thead>
        <tbody>
          {clock.lines.map((line) => (
            <tr key={`${line.on}${line.kind}${line.text.zh}`}>
              <td className="nw">{formatDay(line.on, language)}</td>
              <td>
                <b>{pick(line.text)}</b>
                {line.basis ? <span className="sub">{line.basis}</span> : null}
              </td>
              <td className="r nw">{line.days === undefined ? '—' : `+${line.days}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
