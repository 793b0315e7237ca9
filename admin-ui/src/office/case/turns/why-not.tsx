import LockOutlined from '@mui/icons-material/LockOutlined';
import Popover from '@mui/material/Popover';
import { useState } from 'react';
import type { CaseView } from '../../../../../platform/contract/case-view.ts';
import { usePick, useTexts } from '../../../i18n/texts.ts';
import { turnTexts } from './turn-texts.ts';
import { byReason } from './why-not-rows.ts';

const NAMED = 3;

/** “批准”“作废”等 4 项现在不能办 为什么: the buttons that are not there, each with its reason. */
export function WhyNot({ unavailable }: { unavailable: CaseView['unavailable'] }) {
  const t = useTexts(turnTexts);
  const pick = usePick();
  const [open, setOpen] = useState<HTMLElement | null>(null);
  const rows = byReason(unavailable);
  const labels = [...new Set(rows.flatMap((row) => row.labels.map(pick)))];
  if (labels.length === 0) return null;
  const first = labels
    .slice(0, NAMED)
    .map((label) => `“${label}”`)
    .join('');
  return (
    <span className="why s">
      <LockOutlined sx={{ fontSize: 16 }} aria-hidden="true" />
      <span className="m">{t.cannotNow(first, labels.length > NAMED ? labels.length : 0)}</span>
      <button
        type="button"
        className="link s"
        aria-expanded={Boolean(open)}
        onClick={(event) => setOpen(event.currentTarget)}
      >
        {t.why}
      </button>
      <Popover
        open={Boolean(open)}
        anchorEl={open}
        onClose={() => setOpen(null)}
        anchorOrigin={{ vertical: 'top', horizontal: 'left' }}
        transformOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      >
        <div className="why-list">
          <b>{t.whyTitle}</b>
          <dl>
            {rows.map(({ reason, labels: some }) => (
              <div key={reason.zh}>
                <dt>{some.map((label) => `“${pick(label)}”`).join('')}</dt>
                <dd>{pick(reason)}</dd>
              </div>
            ))}
          </dl>
        </div>
      </Popover>
    </span>
  );
}
