import { defaultTheme, type RaThemeOptions } from 'react-admin';
import { componentsOf } from './components.ts';
import { FONT } from './fonts.ts';
import { DARK, LIGHT } from './palette.ts';

const themeOf = (mode: 'light' | 'dark', c: typeof LIGHT): RaThemeOptions => ({
  ...defaultTheme,
  palette: {
    mode,
    primary: {
      main: c.malachite,
      dark: c.malachiteDeep,
      light: c.malachiteSoft,
      contrastText: mode === 'light' ? '#ffffff' : '#0c1512',
    },
    secondary: {
      main: c.orange,
      light: c.orangeSoft,
      contrastText: mode === 'light' ? '#ffffff' : '#1b1206',
    },
    success: { main: c.malachite, light: c.malachiteSoft },
    info: { main: c.azure, light: c.azureSoft },
    warning: { main: c.orange, light: c.orangeSoft },
    error: { main: c.red, light: c.redSoft },
    background: { default: c.ground, paper: c.surface },
    text: { primary: c.ink, secondary: c.muted },
    divider: c.line,
  },
  shape: { borderRadius: 10 },
  typography: {
    fontFamily: FONT,
    h1: { fontSize: '1.6rem', fontWeight: 650, letterSpacing: '-0.01em', lineHeight: 1.3 },
    h2: { fontSize: '1.125rem', fontWeight: 650, lineHeight: 1.4 },
    h3: { fontSize: '0.9375rem', fontWeight: 650, lineHeight: 1.4 },
    h6: { fontSize: '1rem', fontWeight: 600 },
    body1: { fontSize: '0.9375rem', lineHeight: 1.6 },
    body2: { fontSize: '0.875rem', lineHeight: 1.55 },
    caption: { fontSize: '0.78rem', lineHeight: 1.45 },
    button: { textTransform: 'none', fontWeight: 600 },
  },
  sidebar: { width: 228, closedWidth: 56 },
  components: componentsOf(c, mode),
});

export const lightTheme = themeOf('light', LIGHT);
export const darkTheme = themeOf('dark', DARK);
