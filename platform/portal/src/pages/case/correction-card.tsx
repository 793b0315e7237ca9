import type { CommandView } from '../../../../contract/case-view.ts';
import { formatDate, weekday } from '../../../../render/format/date.ts';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { errorText } from '../../app/error-text.ts';
import { Icon } from '../../components/icon.tsx';
import { Note } from '../../components/note.tsx';
import { TimeLeft } from '../../components/time-left.tsx';
import { useText } from '../../i18n/index.ts';
import { ActionCard } from './action-card.tsx';
import type { CaseProps } from './case-props.ts';
import { CorrectionItemRow } from './correction-item.tsx';
import { useCorrection } from './use-correction.ts';

/** 补正: each problem with the place to mend it, handed in together. */
export function CorrectionCard({ command, ...props }: CaseProps & { command: CommandView }) {
  const text = useText();
  const { caseText, common } = text;
  const language = useLanguage();
  const { view } = props;
  const correction = useCorrection({ ...props, command });
  const { items, busy, error } = correction;
  const done = items.filter(correction.isDone).length;
  const left = view.tasks.find((task) => task.forApplicant)?.left;
  const dueOn = view.correction?.dueOn ?? '';
  return (
    <ActionCard
      icon="pencil"
      title={caseText.correctTitle(items.length)}
      lead={
        <>
          <p>
            {caseText.correctDue(`${formatDate(dueOn, language)}（${weekday(dueOn, language)}）`)}{' '}
            {caseText.others}
          </p>
          {left && <TimeLeft left={left} />}
        </>
      }
      foot={
        <>
          <p className="small mute">{caseText.oneNotice}</p>
          <button
            type="button"
            className="btn pri"
            disabled={busy || done < items.length}
            aria-describedby="correct-why"
            onClick={correction.submit}
          >
            {busy ? caseText.submittingFix : caseText.submitFix(done, items.length)}
          </button>
          {done < items.length && (
            <p className="small warn why" id="correct-why">
              <Icon name="info" size="s" /> {caseText.stillMissing(items.length - done)}
            </p>
          )}
          {error !== undefined && (
            <div className="why">
              <Note tone="bad" role="alert">
                {errorText(error, language, text)}
              </Note>
            </div>
          )}
        </>
      }
    >
      {items.map((item, index) => (
        <CorrectionItemRow
          key={`${item.material ?? ''}${item.field ?? ''}${item.problem}`}
          item={item}
          number={index + 1}
          view={view}
          correction={correction}
          colon={common.colon}
        />
      ))}
    </ActionCard>
  );
}
