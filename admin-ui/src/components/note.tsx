import CheckCircleOutline from '@mui/icons-material/CheckCircleOutlined';
import ErrorOutline from '@mui/icons-material/ErrorOutlineOutlined';
import InfoOutlined from '@mui/icons-material/InfoOutlined';
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import type { ReactNode } from 'react';

const ICONS = {
  info: InfoOutlined,
  ok: CheckCircleOutline,
  warn: WarningAmberOutlined,
  bad: ErrorOutline,
} as const;

/** A notice in place: what happened, and beside it what can be done. */
export function Note({
  tone,
  children,
  action,
  flat,
}: {
  tone: keyof typeof ICONS;
  children: ReactNode;
  action?: ReactNode;
  flat?: boolean;
}) {
  const Icon = ICONS[tone];
  return (
    <div className={`note ${tone}${flat ? ' flat' : ''}`} role={tone === 'bad' ? 'alert' : 'status'}>
      <Icon className="note-i" sx={{ fontSize: 18 }} aria-hidden="true" />
      <div className="grow">{children}</div>
      {action}
    </div>
  );
}
