import type { CaseView } from '../../../../../platform/contract/case-view.ts';
import { formatDay } from '../../../../../platform/render/format/date.ts';
import { TIME_GRADE_TONE, WARNING_LEVEL } from '../../../../../platform/render/labels/case-labels.ts';
import { label } from '../../../../../platform/render/labels/label-set.ts';
import { Card } from '../../../components/card.tsx';
import { Chip } from '../../../components/chip.tsx';
import { useLanguage, useTexts } from '../../../i18n/texts.ts';
import { turnTexts } from './turn-texts.ts';
import { warningRows } from './warning-rows.ts';

/** 提醒与亮牌: what was fired for the case and for each step, with the day. */
export function WarningsCard({ view }: { view: CaseView }) {
  const t = useTexts(turnTexts);
  const language = useLanguage();
  const rows = warningRows(view.warnings);
  if (rows.length === 0) return null;
  return (
    <Card title={t.warnings} count={view.warnings.length}>
      <ul className="rows">
        {rows.map(({ key, scope, step, dueOn, fired }) => (
          <li key={key} className="fired">
            <div>
              <b>{scope === 'case' ? t.warningCase : t.warningStep(step ?? '')}</b>
              <span className="sub">{t.warningOf(formatDay(dueOn, language))}</span>
            </div>
            <ol>
              {fired.map(({ level, on }) => (
                <li key={level}>
                  <Chip tone={TIME_GRADE_TONE[level] ?? 'plain'}>
                    {label(WARNING_LEVEL, level, language)}
                  </Chip>{' '}
                  <small className="m">{formatDay(on, language)}</small>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ul>
    </Card>
  );
}
