import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useState } from 'react';
import { FormDialog } from '../../components/form-dialog.tsx';
import { Note } from '../../components/note.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { usePick, useTexts } from '../../i18n/texts.ts';
import { caseTexts } from './case-texts.ts';
import type { CommandDialogProps } from './command-dialog.tsx';
import { correctionItems, type CorrectionRow, startingRows } from './correction-draft.ts';
import { CorrectionTarget } from './correction-target.tsx';

/** 补正告知: every material or field to correct in one notice, each with its problem. */
export function CorrectionDialog({
  view,
  command,
  commands,
  opinion,
  onOpinion,
  onClose,
}: CommandDialogProps) {
  const t = useTexts(caseTexts);
  const pick = usePick();
  const [start] = useState(() => startingRows(view));
  const [rows, setRows] = useState<CorrectionRow[]>(start);
  const [tried, setTried] = useState(0);
  const complete = rows.length > 0 && rows.every((row) => row.what && row.problem.trim());
  const change = (at: number, part: Partial<CorrectionRow>) =>
    setRows(rows.map((row, index) => (index === at ? { ...row, ...part } : row)));
  const submit = async () => {
    setTried(tried + 1);
    if (!complete) return;
    const payload = { items: correctionItems(rows) };
    if (await commands.give(command, { payload, opinion: opinion.trim() || undefined })) {
      onOpinion('');
      onClose();
    }
  };
  return (
    <FormDialog
      title={pick(command.label)}
      wide
      busy={commands.busy}
      dirty={JSON.stringify(rows) !== JSON.stringify(start)}
      problem={commands.problem}
      faultRound={commands.problem ?? (complete ? 0 : tried)}
      onSubmit={submit}
      onClose={() => {
        commands.clear();
        onClose();
      }}
    >
      <Note tone="info">{t.correctionAbout}</Note>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the list
        <fieldset className="row-edit" key={index}>
          <legend className="hidden-label">{t.correctionRow(index + 1)}</legend>
          <div className="fields">
            <CorrectionTarget
              view={view}
              value={row.what}
              onChange={(what) => change(index, { what })}
              error={tried > 0 && !row.what ? t.correctionNone : undefined}
            />
            <TextInput
              label={t.correctionProblem}
              value={row.problem}
              onChange={(problem) => change(index, { problem })}
              rows={2}
              maxLength={500}
              required
              error={tried > 0 && !row.problem.trim() ? t.correctionNoProblem : undefined}
            />
          </div>
          <IconButton
            size="small"
            aria-label={t.correctionRemove(index + 1)}
            disabled={rows.length === 1}
            onClick={() => setRows(rows.filter((_, at) => at !== index))}
          >
            <DeleteOutlined sx={{ fontSize: 18 }} />
          </IconButton>
        </fieldset>
      ))}
      <div>
        <Button size="small" onClick={() => setRows([...rows, { what: '', problem: '' }])}>
          {t.correctionAdd}
        </Button>
      </div>
      <TextInput label={t.opinion} value={opinion} onChange={onOpinion} rows={2} maxLength={4000} />
    </FormDialog>
  );
}
