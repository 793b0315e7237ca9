import VisibilityOutlined from '@mui/icons-material/VisibilityOutlined';
import { useState } from 'react';
import { Refusal } from '../../components/refusal.tsx';
import { useSend } from '../../data/use-send.ts';
import { useTexts } from '../../i18n/texts.ts';
import { caseTexts } from './case-texts.ts';

/** A masked number; 【显示】 asks the server for the whole one, which writes it into the audit log. */
export function MaskedValue({
  id,
  field,
  title,
  value,
}: {
  id: string;
  field: string;
  title: string;
  value: string;
}) {
  const t = useTexts(caseTexts);
  const { busy, problem, send } = useSend();
  const [whole, setWhole] = useState<string>();
  const reveal = async () => {
    const sent = await send('reveal', { params: { id }, body: { field } });
    if (sent.done) setWhole(sent.answer.value);
  };
  return (
    <>
      {whole ?? value}{' '}
      {whole ? (
        <button type="button" className="link s nw" onClick={() => setWhole(undefined)}>
          {t.hide}
        </button>
      ) : (
        <button
          type="button"
          className="link s nw"
          disabled={busy}
          title={t.revealOf(title)}
          aria-label={t.revealOf(title)}
          onClick={reveal}
        >
          <VisibilityOutlined sx={{ fontSize: 14, verticalAlign: -2 }} aria-hidden="true" /> {t.reveal}
        </button>
      )}
      <Refusal problem={problem} />
    </>
  );
}
