import AccountTreeOutlined from '@mui/icons-material/AccountTreeOutlined';
import CalendarMonthOutlined from '@mui/icons-material/CalendarMonthOutlined';
import CategoryOutlined from '@mui/icons-material/CategoryOutlined';
import BarChartOutlined from '@mui/icons-material/BarChartOutlined';
import DescriptionOutlined from '@mui/icons-material/DescriptionOutlined';
import SettingsOutlined from '@mui/icons-material/SettingsOutlined';
import SpaceDashboardOutlined from '@mui/icons-material/SpaceDashboardOutlined';
import type { ComponentType } from 'react';
import type { Role } from '../../../platform/contract/route.ts';
import type { FrameTexts } from './frame-texts.ts';

export interface MenuEntry {
  text: keyof FrameTexts['menu'];
  to: string;
  roles: readonly Role[];
  /** Which figure of the home page stands beside the entry. */
  count?: 'toAccept' | 'toHandle';
  /** Opens outside the back office. */
  outside?: boolean;
}
export interface MenuGroup {
  text: keyof FrameTexts['menuGroup'];
  icon: ComponentType<{ fontSize?: 'small' }>;
  entries: readonly MenuEntry[];
}

const STAFF: readonly Role[] = [
  'system-admin',
  'hall-admin',
  'department-admin',
  'window-clerk',
  'reviewer',
  'approver',
  'supervisor',
];
export const HANDLERS: readonly Role[] = ['window-clerk', 'reviewer', 'approver'];
/** Those whose account sees cases: of their department, or everywhere. */
export const CASE_READERS: readonly Role[] = STAFF;
/** Those who see 监察: the centre everything, a department's administrator and approvers their own. */
const WATCHERS: readonly Role[] = [
  'supervisor',
  'hall-admin',
  'system-admin',
  'department-admin',
  'approver',
];
const LEADERS: readonly Role[] = ['supervisor', 'hall-admin', 'system-admin', 'department-admin'];
const HALL: readonly Role[] = ['system-admin', 'hall-admin'];
export const EDITORS: readonly Role[] = [...HALL, 'department-admin'];

const GROUPS: readonly MenuGroup[] = [
  {
    text: 'office',
    icon: SpaceDashboardOutlined,
    entries: [
      { text: 'home', to: '/', roles: STAFF },
      { text: 'toAccept', to: '/applications', roles: ['window-clerk'], count: 'toAccept' },
      { text: 'toHandle', to: '/tasks', roles: HANDLERS, count: 'toHandle' },
      { text: 'handled', to: '/handled', roles: HANDLERS },
      { text: 'search', to: '/cases', roles: CASE_READERS },
      { text: 'certificates', to: '/certificates', roles: CASE_READERS },
      { text: 'myUrges', to: '/urges', roles: HANDLERS },
      { text: 'delegations', to: '/delegations', roles: [...HANDLERS, 'department-admin'] },
    ],
  },
  {
    text: 'supervision',
    icon: BarChartOutlined,
    entries: [
      { text: 'supervision', to: '/supervision', roles: WATCHERS },
      { text: 'cards', to: '/supervision/cards', roles: WATCHERS },
      { text: 'urges', to: '/urges', roles: LEADERS },
      { text: 'watch', to: '/watch', roles: LEADERS },
    ],
  },
  {
    text: 'classification',
    icon: CategoryOutlined,
    entries: [
      { text: 'themes', to: '/themes', roles: HALL },
      { text: 'serviceObjects', to: '/service-objects', roles: HALL },
      { text: 'serviceTypes', to: '/service-types', roles: HALL },
    ],
  },
  {
    text: 'items',
    icon: DescriptionOutlined,
    entries: [{ text: 'items', to: '/items', roles: EDITORS }],
  },
  {
    text: 'organisation',
    icon: AccountTreeOutlined,
    entries: [
      { text: 'departments', to: '/departments', roles: EDITORS },
      { text: 'regions', to: '/regions', roles: HALL },
      { text: 'staff', to: '/staff', roles: EDITORS },
      { text: 'applicants', to: '/applicants', roles: HALL },
    ],
  },
  {
    text: 'calendar',
    icon: CalendarMonthOutlined,
    entries: [
      { text: 'holidays', to: '/calendars', roles: HALL },
      { text: 'recounts', to: '/calendar-runs', roles: HALL },
      { text: 'clock', to: '/clock', roles: HALL },
    ],
  },
  {
    text: 'system',
    icon: SettingsOutlined,
    entries: [{ text: 'apiDocs', to: '/api/docs/', roles: ['system-admin'], outside: true }],
  },
];

export const mayUse = (entry: { roles: readonly Role[] }, roles: readonly Role[]): boolean =>
  entry.roles.some((role) => roles.includes(role));

/** The menu of a member of staff: only what the roles may use, no empty groups. */
export function menuFor(roles: readonly Role[]): MenuGroup[] {
  return GROUPS.map((group) => ({
    ...group,
    entries: group.entries.filter((entry) => mayUse(entry, roles)),
  })).filter((group) => group.entries.length > 0);
}
