import ApprovalOutlined from '@mui/icons-material/ApprovalOutlined';
import CurrencyYenOutlined from '@mui/icons-material/CurrencyYenOutlined';
import DoneOutlined from '@mui/icons-material/DoneOutlined';
import EditNoteOutlined from '@mui/icons-material/EditNoteOutlined';
import DomainVerificationOutlined from '@mui/icons-material/DomainVerificationOutlined';
import FactCheckOutlined from '@mui/icons-material/FactCheckOutlined';
import FlagOutlined from '@mui/icons-material/FlagOutlined';
import ForumOutlined from '@mui/icons-material/ForumOutlined';
import GavelOutlined from '@mui/icons-material/GavelOutlined';
import InboxOutlined from '@mui/icons-material/InboxOutlined';
import MailOutlineOutlined from '@mui/icons-material/MailOutlineOutlined';
import PlaceOutlined from '@mui/icons-material/PlaceOutlined';
import PrintOutlined from '@mui/icons-material/PrintOutlined';
import RateReviewOutlined from '@mui/icons-material/RateReviewOutlined';
import SettingsOutlined from '@mui/icons-material/SettingsOutlined';
import UploadOutlined from '@mui/icons-material/UploadOutlined';
import VerifiedOutlined from '@mui/icons-material/VerifiedOutlined';
import type { ComponentType } from 'react';

const ICONS: Readonly<Record<string, ComponentType<{ sx?: object }>>> = {
  apply: EditNoteOutlined,
  'pre-review': RateReviewOutlined,
  receive: InboxOutlined,
  accept: ApprovalOutlined,
  review: FactCheckOutlined,
  consult: ForumOutlined,
  'site-check': PlaceOutlined,
  'special-procedure': GavelOutlined,
  'report-up': UploadOutlined,
  'record-filing': VerifiedOutlined,
  'verify-commitment': DomainVerificationOutlined,
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
