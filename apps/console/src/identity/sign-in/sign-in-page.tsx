import { Box, Button, Paper, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { BrandMark } from '../../shared/brand.tsx';
import { DocumentLanguage, useDocumentTitle } from '../../shared/document-language.tsx';
import { LanguageSwitch } from '../../shared/language-switch.tsx';
import { Notices } from '../../shared/notices.tsx';
import { ForgottenPassword } from './forgotten-password.tsx';
import { Landscape } from './landscape.tsx';
import { SignInForm } from './sign-in-form.tsx';

export const SignInPage = () => {
  const translate = useTranslate();
  useDocumentTitle();
  return (
    <Box
      sx={{
        minHeight: '100vh',
        display: 'grid',
        gridTemplateColumns: { md: '1.15fr 1fr' },
        bgcolor: 'background.default',
        color: 'text.primary',
      }}
    >
      <DocumentLanguage />
      <Statement />
      <Box
        component="main"
        sx={{ display: 'flex', flexDirection: 'column', p: { xs: 2, sm: 4 }, pt: { xs: 1.5, sm: 2 } }}
      >
        <Box sx={{ display: 'flex', justifyContent: 'flex-end', mb: { xs: 1, md: 0 } }}>
          <LanguageSwitch />
        </Box>
        <Box sx={{ m: { md: 'auto' }, mx: 'auto', width: '100%', maxWidth: 400 }}>
          <Paper sx={{ p: { xs: 2.5, sm: 4 } }}>
            <Typography variant="h1" sx={{ mb: 2.5 }}>
              {translate('sign_in.heading')}
            </Typography>
            <SignInForm />
            <ForgottenPassword />
          </Paper>
          <Box sx={{ mt: 3, textAlign: 'center' }}>
            <Typography variant="body2" sx={{ color: 'text.secondary', mb: 0.5 }}>
              {translate('sign_in.public')}
            </Typography>
            <Button component={Link} to="/listings">
              {translate('sign_in.public_mall')}
            </Button>
            <Button component={Link} to="/published-filings">
              {translate('sign_in.public_filings')}
            </Button>
          </Box>
        </Box>
      </Box>
      <Notices />
    </Box>
  );
};

/** What Yinhu is, beside the form; a banner above it on the phone. */
const Statement = () => {
  const translate = useTranslate();
  return (
    <Box
      sx={{ position: 'relative', overflow: 'hidden', color: '#fff', minHeight: { xs: 210, md: '100vh' } }}
    >
      <Landscape />
      <Box sx={{ position: 'relative', p: { xs: 2.5, sm: 5, lg: 8 }, pt: { xs: 2.5, md: 8 }, maxWidth: 720 }}>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5 }}>
          <BrandMark size={44} />
          <Typography sx={{ fontSize: '1.6rem', fontWeight: 700, letterSpacing: '0.06em' }}>
            {translate('brand')}
          </Typography>
        </Box>
        <Typography
          component="p"
          sx={{
            mt: { xs: 2, md: 5 },
            fontSize: { xs: '1.3rem', md: '2.3rem' },
            fontWeight: 700,
            lineHeight: 1.35,
          }}
        >
          {translate('sign_in.lead')}
        </Typography>
        <Typography sx={{ mt: 2, opacity: 0.9, display: { xs: 'none', sm: 'block' }, maxWidth: 560 }}>
          {translate('sign_in.statement')}
        </Typography>
        <Box
          component="ul"
          sx={{ mt: 3, pl: 0, listStyle: 'none', display: { xs: 'none', md: 'grid' }, gap: 1.25 }}
        >
          {['filing', 'mall', 'household'].map((point) => (
            <Box
              component="li"
              key={point}
              sx={{
                display: 'flex',
                gap: 1.25,
                '&::before': {
                  content: '""',
                  flex: 'none',
                  width: 8,
                  height: 8,
                  mt: 1,
                  borderRadius: '50%',
                  bgcolor: '#e9953f',
                },
              }}
            >
              <Typography variant="body2">{translate(`sign_in.point_${point}`)}</Typography>
            </Box>
          ))}
        </Box>
      </Box>
    </Box>
  );
};
