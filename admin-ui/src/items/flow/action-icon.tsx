import ApprovalOutlined from '@mui/icons-material/ApprovalOutlined';
import CurrencyYenOutlined from '@mui/icons-material/CurrencyYenOutlined';
import DoneOutlined from '@mui/icons-material/DoneOutlined';
import EditNoteOutlined from '@mui/icons-material/EditNoteOutlined';
import FactCheckOutlined from '@mui/icons-material/FactCheckOutlined';
import FlagOutlined from '@mui/icons-material/FlagOutlined';
import MailOutlineOutlined from '@mui/icons-material/MailOutlineOutlined';
import PrintOutlined from '@mui/icons-material/PrintOutlined';
import SettingsOutlined from '@mui/icons-material/SettingsOutlined';
import type { ComponentType } from 'react';

const ICONS: Readonly<Record<string, ComponentType<{ sx?: object }>>> = {
  apply: EditNoteOutlined,
  accept: ApprovalOutlined,
  review: FactCheckOutlined,
  decide: DoneOutlined,
  'collect-fee': CurrencyYenOutlined,
  'issue-document': PrintOutlined,
  deliver: MailOutlineOutlined,
  close: FlagOutlined,
};

export function ActionIcon({ action }: { action: string }) {
  const Icon = ICONS[action] ?? SettingsOutlined;
  return <Icon sx={{ fontSize: 16, color: 'var(--blue-600)' }} aria-hidden="true" />;
}
