import { useState } from 'react';
import { useNavigate } from 'react-router';
import { FormDialog } from '../components/form-dialog.tsx';
import { TextInput } from '../components/text-input.tsx';
import { useSession } from '../data/session-store.ts';
import { useSend } from '../data/use-send.ts';
import { useTexts } from '../i18n/texts.ts';
import { organisationTexts } from './organisation-texts.ts';

/** A new year begins empty; its days are then set in the year view. */
export function AddCalendar({ onClose }: { onClose(): void }) {
  const t = useTexts(organisationTexts);
  const navigate = useNavigate();
  const next = Number(useSession()?.today.slice(0, 4) ?? '2026') + 1;
  const [year, setYear] = useState(String(next));
  const [tried, setTried] = useState(false);
  const { busy, problem, send } = useSend();
  const right = /^20[0-9]{2}$|^2100$/.test(year.trim());
  const submit = async () => {
    setTried(true);
    if (!right) return;
    const key = year.trim();
    const body = { key, name: `${key}年工作日历`, year: Number(key), holidays: [], workdays: [] };
    const sent = await send('createDefinition', { params: { kind: 'calendar' }, body });
    if (sent.done) navigate(`/calendars/${key}`);
  };
  return (
    <FormDialog title={t.addCalendarTitle} busy={busy} problem={problem} onSubmit={submit} onClose={onClose}>
      <TextInput
        label={t.year}
        value={year}
        onChange={setYear}
        inputMode="numeric"
        maxLength={4}
        hint={t.yearHint}
        required
        autoFocus
        error={tried && !right ? t.yearWrong : undefined}
      />
    </FormDialog>
  );
}
