import { Box, Button } from '@mui/material';
import { type ReactNode, Suspense } from 'react';
import { Loading, Sidebar, useResetErrorBoundaryOnLocationChange, useTranslate } from 'react-admin';
import { ErrorBoundary, type FallbackProps } from 'react-error-boundary';
import { PageError } from '../shared/page-error.tsx';
import { AppBar } from './app-bar.tsx';
import { Menu } from './menu.tsx';

const CONTENT = 'main-content';

/** Bar above, menu at the side, the page between; what the page throws is shown in its place. */
export const Frame = ({ children }: { children: ReactNode }) => (
  <Box
    sx={{
      position: 'relative',
      zIndex: 1,
      minHeight: '100vh',
      width: '100%',
      minWidth: 0,
      display: 'flex',
      bgcolor: 'background.default',
    }}
  >
    <SkipToContent />
    <Box id="frame" sx={{ display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, mt: '56px' }}>
      <AppBar />
      <Box component="main" sx={{ display: 'flex', flexGrow: 1 }}>
        <Sidebar>
          <Menu />
        </Sidebar>
        <Box
          id={CONTENT}
          sx={{
            zIndex: 2,
            display: 'flex',
            flexDirection: 'column',
            flex: '1 1 0',
            minWidth: 0,
            bgcolor: 'background.default',
          }}
        >
          <ErrorBoundary FallbackComponent={Failed}>
            <Suspense fallback={<Loading />}>{children}</Suspense>
          </ErrorBoundary>
        </Box>
      </Box>
    </Box>
  </Box>
);

const Failed = ({ error, resetErrorBoundary }: FallbackProps) => {
  useResetErrorBoundaryOnLocationChange(resetErrorBoundary);
  return <PageError error={error} />;
};

/** Past bar and menu, for who goes by the keyboard. */
const SkipToContent = () => {
  const translate = useTranslate();
  const skip = () => {
    const content = document.getElementById(CONTENT);
    content?.setAttribute('tabindex', '-1');
    content?.focus();
    content?.removeAttribute('tabindex');
  };
  return (
    <Button
      variant="contained"
      onClick={skip}
      sx={{ position: 'fixed', left: 16, top: -80, zIndex: 5000, '&:focus': { top: 16 } }}
    >
      {translate('ra.navigation.skip_nav')}
    </Button>
  );
};
