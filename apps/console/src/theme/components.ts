import type { AlertProps } from '@mui/material';
import { zhCN } from '@mui/material/locale';
import { defaultTheme, type RaThemeOptions } from 'react-admin';
import { rememberedLanguage } from '../i18n/language.ts';
import { FONT_RULES } from './fonts.ts';
import type { LIGHT } from './palette.ts';

/** How MUI's and react-admin's parts look in our theme. */
export const componentsOf = (c: typeof LIGHT, mode: 'light' | 'dark'): RaThemeOptions['components'] => ({
  ...defaultTheme.components,
  MuiCssBaseline: {
    styleOverrides: {
      ...FONT_RULES,
      body: { fontVariantNumeric: 'tabular-nums', WebkitFontSmoothing: 'antialiased' },
      ':focus-visible': { outline: `2px solid ${c.orange}`, outlineOffset: 2 },
      '@media (prefers-reduced-motion: reduce)': {
        '*': { animationDuration: '0s !important', transitionDuration: '0s !important' },
      },
    },
  },
  MuiPaper: {
    defaultProps: { elevation: 0 },
    styleOverrides: {
      root: { backgroundImage: 'none' },
      elevation0: { border: `1px solid ${c.line}` },
      elevation1: { border: `1px solid ${c.line}`, boxShadow: 'none' },
    },
  },
  MuiAppBar: {
    defaultProps: { elevation: 0 },
    styleOverrides: { root: { border: 0, borderBottom: `1px solid ${c.line}` } },
  },
  MuiButton: {
    defaultProps: { disableElevation: true },
    styleOverrides: { root: { borderRadius: 8, whiteSpace: 'nowrap' } },
  },
  // Names of its buttons for screen readers, as of the page's load.
  MuiAutocomplete: rememberedLanguage() === 'zh-CN' ? zhCN.components?.MuiAutocomplete : undefined,
  MuiTextField: { defaultProps: { variant: 'outlined', size: 'small', margin: 'none', fullWidth: true } },
  MuiFormControl: { defaultProps: { variant: 'outlined', size: 'small', margin: 'none', fullWidth: true } },
  // Room for the arrow of a choice, which a long label would run under.
  MuiInputLabel: {
    styleOverrides: { outlined: { '&:not(.MuiInputLabel-shrink)': { maxWidth: 'calc(100% - 44px)' } } },
  },
  MuiOutlinedInput: { styleOverrides: { root: { backgroundColor: c.surface, borderRadius: 8 } } },
  MuiFormHelperText: { styleOverrides: { root: { marginInline: 2, lineHeight: 1.35 } } },
  MuiTableCell: {
    styleOverrides: {
      root: {
        borderColor: c.line,
        padding: '10px 14px',
        '&.MuiTableCell-paddingCheckbox': { padding: '0 8px' },
      },
      head: {
        color: c.muted,
        fontWeight: 600,
        fontSize: '0.8125rem',
        backgroundColor: c.raised,
        whiteSpace: 'nowrap',
      },
    },
  },
  MuiTooltip: {
    defaultProps: { arrow: true, enterDelay: 150 },
    styleOverrides: {
      tooltip: {
        backgroundColor: mode === 'light' ? c.ink : '#05090a',
        fontSize: '0.8rem',
        fontWeight: 400,
        padding: '8px 10px',
      },
      arrow: { color: mode === 'light' ? c.ink : '#05090a' },
    },
  },
  MuiToggleButton: {
    styleOverrides: { root: { textTransform: 'none', padding: '4px 12px', borderColor: c.line } },
  },
  MuiListItemIcon: { styleOverrides: { root: { minWidth: 36 } } },
  MuiAlert: {
    styleOverrides: {
      root: ({ ownerState }: { ownerState: AlertProps }) => {
        const [ink, ground] = {
          success: [c.malachite, c.malachiteSoft],
          info: [c.azure, c.azureSoft],
          warning: [c.orange, c.orangeSoft],
          error: [c.red, c.redSoft],
        }[ownerState.severity ?? 'success'];
        return ownerState.variant === 'filled'
          ? {}
          : {
              backgroundColor: ground,
              borderColor: 'transparent',
              color: c.ink,
              '& .MuiAlert-icon': { color: ink },
            };
      },
    },
  },
  MuiDialog: { styleOverrides: { paper: { borderRadius: 14 } } },
  RaSidebar: {
    styleOverrides: {
      root: {
        '& .MuiPaper-root': { backgroundColor: c.ground, border: 0 },
        '& .RaSidebar-fixed': { backgroundColor: 'transparent' },
      },
    },
  },
  RaConfirm: { styleOverrides: { root: { '& .RaConfirm-confirmPrimary': { color: c.malachite } } } },
});
