import FlagOutlined from '@mui/icons-material/FlagOutlined';
import Button from '@mui/material/Button';
import { Link } from 'react-router';
import type { SupervisedCase } from '../../../platform/contract/office-supervision.ts';
import { leftWords } from '../../../platform/render/format/time-left.ts';
import { TIME_GRADE_TONE, WARNING_LEVEL } from '../../../platform/render/labels/case-labels.ts';
import { label } from '../../../platform/render/labels/label-set.ts';
import { useLanguage, usePick, useTexts } from '../i18n/texts.ts';
import { caseAddress } from '../office/task-columns.tsx';
import { supervisionTexts, type SupervisionTexts } from './supervision-texts.ts';

/** Whether somebody has been asked, and has answered. */
export function urgedWords(row: Pick<SupervisedCase, 'urges'>, t: SupervisionTexts): string {
  const { count, answered } = row.urges;
  if (count === 0) return t.notUrged;
  return answered < count ? t.urgedWaiting : t.urgedDone(count);
}

/** A case with a card: which, why, whose, and what can be done about it. */
export function WarningCard({ row, onUrge }: { row: SupervisedCase; onUrge?(): void }) {
  const t = useTexts(supervisionTexts);
  const language = useLanguage();
  const pick = usePick();
  const tone = TIME_GRADE_TONE[row.grade] ?? 'info';
  return (
    <article className={`wcard ${tone}`}>
      <header>
        <FlagOutlined sx={{ fontSize: 16 }} aria-hidden="true" />
        <b>{label(WARNING_LEVEL, row.grade, language)}</b>
        <span className="end s">{leftWords(row.left, language)}</span>
      </header>
      <div className="wcard-b">
        <Link className="strong" to={caseAddress(row.case)}>
          {row.item.name}
        </Link>
        <span>{row.applicant}</span>
        <span>
          {row.department.name} · {row.step}
        </span>
        <span>{pick(row.rule)}</span>
        {row.statutoryLeft ? <span>{t.statutoryLeft(leftWords(row.statutoryLeft, language))}</span> : null}
      </div>
      <footer>
        <span className={`s ${row.urges.count === 0 ? 't-bad' : 'm'}`}>{urgedWords(row, t)}</span>
        <span className="end">
          {onUrge && row.urges.answered === row.urges.count ? (
            <Button size="small" color="primary" onClick={onUrge}>
              {t.urge}
            </Button>
          ) : (
            <Button size="small" component={Link} to={caseAddress(row.case)}>
              {t.view}
            </Button>
          )}
        </span>
      </footer>
    </article>
  );
}
