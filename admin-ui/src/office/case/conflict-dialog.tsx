import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import type { CaseView } from '../../../../platform/contract/case-view.ts';
import type { Problem } from '../../../../platform/contract/problem.ts';
import { formatDayTime } from '../../../../platform/render/format/date.ts';
import { problemText } from '../../data/problem-text.ts';
import { useLanguage, usePick, useTexts } from '../../i18n/texts.ts';
import { caseTexts } from './case-texts.ts';
import { newestAct } from './history-rows.ts';

/** Somebody was first: who, when and what; the page behind already shows the newest state. */
export function ConflictDialog({
  problem,
  view,
  onClose,
}: {
  problem: Problem;
  view: CaseView;
  onClose(): void;
}) {
  const t = useTexts(caseTexts);
  const language = useLanguage();
  const pick = usePick();
  const act = newestAct(view.history);
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth aria-labelledby="conflict-title">
      <DialogTitle id="conflict-title">{t.conflictTitle}</DialogTitle>
      <DialogContent className="dialog-content">
        <p>{problemText(problem, language)}</p>
        {act ? (
          <p className="strong">{t.conflictBy(act.who, formatDayTime(act.at, language), pick(act.text))}</p>
        ) : null}
        <p className="m">{t.conflictText}</p>
      </DialogContent>
      <DialogActions>
        <Button variant="contained" color="primary" onClick={onClose}>
          {t.conflictOk}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
