import CheckOutlined from '@mui/icons-material/CheckOutlined';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { MaterialView } from '../../../../platform/contract/case-view.ts';
import { formatDayTime } from '../../../../platform/render/format/date.ts';
import { TextInput } from '../../components/text-input.tsx';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import { caseTexts } from './case-texts.ts';
import type { CheckResult } from './material-state.ts';

/** 符合 / 有疑问 / 不符合; anything but 符合 needs a word of explanation. */
export function CheckBar({
  material,
  busy,
  onCheck,
}: {
  material: MaterialView;
  busy: boolean;
  onCheck(result: CheckResult, note: string): void;
}) {
  const t = useTexts(caseTexts);
  const language = useLanguage();
  const [note, setNote] = useState(material.check?.note ?? '');
  const [missing, setMissing] = useState(false);
  const words = { conforms: t.conforms, doubtful: t.doubt, fails: t.fails } as const;
  const give = (result: CheckResult) => {
    const needsNote = result !== 'conforms' && note.trim() === '';
    setMissing(needsNote);
    if (!needsNote) onCheck(result, note.trim());
  };
  return (
    <div className="marks">
      {material.criteria ? (
        <p className="s">
          <b>{t.criteria}</b> {material.criteria}
        </p>
      ) : null}
      {material.check ? (
        <p className="s m">
          {words[material.check.result]} ·{' '}
          {t.checkedBy(material.check.by, formatDayTime(material.check.at, language))}
        </p>
      ) : null}
      <TextInput
        label={t.checkNote}
        value={note}
        onChange={setNote}
        maxLength={500}
        error={missing ? t.checkNoteNeeded : undefined}
      />
      <div className="acts">
        <Button
          size="small"
          variant="contained"
          color="primary"
          startIcon={<CheckOutlined />}
          disabled={busy}
          onClick={() => give('conforms')}
        >
          {t.conformsNext}
        </Button>
        <Button size="small" disabled={busy} onClick={() => give('doubtful')}>
          {t.doubt}
        </Button>
        <Button size="small" disabled={busy} onClick={() => give('fails')}>
          {t.fails}
        </Button>
      </div>
    </div>
  );
}
