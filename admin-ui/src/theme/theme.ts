import type { RaThemeOptions } from 'react-admin';

/** The token values MUI needs as values; tokens.css holds the same set for the style sheets. */
export const colour = {
  blue900: '#12366e',
  blue700: '#1a4f9f',
  blue600: '#1f5fbf',
  blue100: '#e3edfb',
  blue50: '#f3f7fd',
  grey900: '#1b2230',
  grey700: '#47505f',
  grey600: '#5c6675',
  grey500: '#747d8c',
  grey300: '#d5dae1',
  grey200: '#e6e9ee',
  grey100: '#f3f5f8',
  white: '#ffffff',
  ok: '#1d7a46',
  okBg: '#e7f5ec',
  warn: '#8a5a00',
  warnBg: '#fff4d6',
  bad: '#b3261e',
  badBg: '#fdeceb',
} as const;

const font =
  '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "WenQuanYi Micro Hei", system-ui, sans-serif';

export const theme: RaThemeOptions = {
  palette: {
    mode: 'light',
    primary: {
      main: colour.blue600,
      dark: colour.blue700,
      light: colour.blue100,
      contrastText: colour.white,
    },
    secondary: { main: colour.blue700, contrastText: colour.white },
    error: { main: colour.bad, light: colour.badBg },
    warning: { main: colour.warn, light: colour.warnBg },
    success: { main: colour.ok, light: colour.okBg },
    info: { main: colour.blue600, light: colour.blue100 },
    text: { primary: colour.grey900, secondary: colour.grey700, disabled: colour.grey600 },
    divider: colour.grey200,
    background: { default: colour.grey100, paper: colour.white },
  },
  shape: { borderRadius: 6 },
  typography: {
    fontFamily: font,
    fontSize: 14,
    button: { textTransform: 'none', fontWeight: 400, lineHeight: 1.4 },
    body1: { fontSize: 14, lineHeight: 1.6 },
    body2: { fontSize: 14, lineHeight: 1.6 },
    caption: { fontSize: 12, lineHeight: 1.5 },
  },
  sidebar: { width: 216, closedWidth: 56 },
  components: {
    MuiCssBaseline: {
      styleOverrides: { body: { fontSize: 14, lineHeight: 1.6, fontVariantNumeric: 'tabular-nums' } },
    },
    MuiButtonBase: { defaultProps: { disableRipple: true } },
    MuiButton: {
      defaultProps: { variant: 'outlined', color: 'inherit', disableElevation: true },
      styleOverrides: {
        root: {
          minWidth: 0,
          height: 36,
          padding: '0 16px',
          whiteSpace: 'nowrap',
          boxShadow: 'none',
          '&:focus-visible': { outline: `2px solid ${colour.blue600}`, outlineOffset: 2 },
        },
        outlined: {
          borderColor: colour.grey300,
          backgroundColor: colour.white,
          '&:hover': { backgroundColor: colour.grey100 },
          '&.Mui-disabled': { color: colour.grey600 },
          '&.MuiButton-colorPrimary': { borderColor: colour.blue600 },
          '&.MuiButton-colorError': { borderColor: colour.bad },
        },
        contained: {
          fontWeight: 600,
          '&.Mui-disabled': { backgroundColor: colour.grey200, color: colour.grey700 },
        },
        text: { padding: '0 8px' },
        sizeSmall: { height: 28, padding: '0 8px', fontSize: 12 },
        sizeLarge: { height: 40, padding: '0 24px', fontSize: 14 },
        startIcon: { marginRight: 4, '& > *:nth-of-type(1)': { fontSize: 16 } },
      },
    },
    MuiIconButton: {
      styleOverrides: {
        root: {
          borderRadius: 6,
          '&:focus-visible': { outline: `2px solid ${colour.blue600}`, outlineOffset: 2 },
        },
      },
    },
    MuiOutlinedInput: {
      styleOverrides: {
        root: { backgroundColor: colour.white, fontSize: 14, '&.MuiInputBase-sizeSmall': { minHeight: 36 } },
        notchedOutline: { borderColor: colour.grey300 },
        inputSizeSmall: { paddingTop: 6, paddingBottom: 6 },
      },
    },
    MuiDialog: {
      styleOverrides: { paper: { backgroundImage: 'none' } },
    },
    MuiDialogTitle: {
      styleOverrides: {
        root: {
          fontSize: 16,
          fontWeight: 600,
          padding: '16px 24px',
          borderBottom: `1px solid ${colour.grey200}`,
        },
      },
    },
    MuiDialogActions: {
      styleOverrides: { root: { padding: '12px 24px', borderTop: `1px solid ${colour.grey200}` } },
    },
    MuiMenuItem: { styleOverrides: { root: { fontSize: 14, minHeight: 36 } } },
    MuiTooltip: { styleOverrides: { tooltip: { fontSize: 12, backgroundColor: colour.grey900 } } },
  },
};
