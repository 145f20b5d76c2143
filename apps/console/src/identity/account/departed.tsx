import { Box, Button, CssBaseline, Paper, Typography } from '@mui/material';
import { createTheme, ThemeProvider } from '@mui/material/styles';
import type { Departure } from '../../api/departure.ts';
import { i18nProvider } from '../../i18n/i18n-provider.ts';
import { BrandMark } from '../../shared/brand.tsx';
import { lightTheme } from '../../theme/theme.ts';

const theme = createTheme(lightTheme);

/**
 * In place of everything else, when this tab's session ended in another tab. Going on loads the page anew.
 */
export const Departed = ({ departure }: { departure: Departure }) => {
  const text = (key: string, options = {}) =>
    i18nProvider.translate(`account.${departure.why}.${key}`, options);
  const name = departure.why === 'taken' ? departure.name : '';
  return (
    <ThemeProvider theme={theme}>
      <CssBaseline />
      <Box
        component="main"
        sx={{
          minHeight: '100vh',
          display: 'grid',
          placeItems: 'center',
          p: 2,
          bgcolor: 'background.default',
        }}
      >
        <Paper sx={{ p: { xs: 3, sm: 5 }, maxWidth: 460, width: '100%' }} role="alert">
          <BrandMark size={40} />
          <Typography variant="h1" sx={{ mt: 2, mb: 1.5 }}>
            {text('title', { name })}
          </Typography>
          <Typography sx={{ color: 'text.secondary', mb: 3 }}>{text('text', { name })}</Typography>
          <Button variant="contained" size="large" onClick={() => window.location.assign('/')}>
            {text('go_on', { name })}
          </Button>
        </Paper>
      </Box>
    </ThemeProvider>
  );
};
