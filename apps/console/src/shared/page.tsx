import ArrowBack from '@mui/icons-material/ArrowBack';
import { Box, IconButton, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useDocumentTitle } from './document-language.tsx';

interface PageProps {
  readonly title: string;
  /** Beside the title: a status. */
  readonly badge?: ReactNode;
  /** Under the title. */
  readonly lead?: ReactNode;
  /** Above the title. */
  readonly above?: ReactNode;
  /** At the right: what can be done. */
  readonly actions?: ReactNode;
  /** Where “back” leads. */
  readonly back?: string;
  readonly narrow?: boolean;
  readonly children: ReactNode;
}

/** The frame of every page: heading, status, actions, body. */
export const Page = ({ title, badge, lead, above, actions, back, narrow, children }: PageProps) => {
  const translate = useTranslate();
  useDocumentTitle(title);
  return (
    <Box
      sx={{
        px: { xs: 2, sm: 3 },
        pt: { xs: 2, sm: 2.5 },
        pb: 6,
        maxWidth: narrow ? 980 : 1480,
        mx: narrow ? 'auto' : 0,
        width: '100%',
      }}
    >
      {above}
      <Box
        sx={{
          display: 'flex',
          alignItems: 'flex-start',
          gap: { xs: 1, sm: 2 },
          flexWrap: 'wrap',
          mb: { xs: 2, sm: 2.5 },
        }}
      >
        <Box sx={{ flex: '1 1 300px', minWidth: 0, display: 'flex', gap: 0.5 }}>
          {back && (
            <IconButton
              component={Link}
              to={back}
              aria-label={translate('words.back')}
              edge="start"
              sx={{ alignSelf: 'flex-start', mt: -0.25 }}
            >
              <ArrowBack />
            </IconButton>
          )}
          <Box sx={{ minWidth: 0 }}>
            <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.25, flexWrap: 'wrap' }}>
              <Typography variant="h1" sx={{ overflowWrap: 'anywhere' }}>
                {title}
              </Typography>
              {badge}
            </Box>
            {lead && (
              <Typography variant="body2" component="div" sx={{ color: 'text.secondary', mt: 0.5 }}>
                {lead}
              </Typography>
            )}
          </Box>
        </Box>
        {actions && (
          <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>{actions}</Box>
        )}
      </Box>
      {children}
    </Box>
  );
};
