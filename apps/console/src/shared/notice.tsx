import { Box, Button, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Picture, type PictureName } from './picture.tsx';

interface NoticeProps {
  readonly picture: PictureName;
  /** Translation keys. */
  readonly title: string;
  readonly text?: string;
  /** What can be done about it; the way home when absent. */
  readonly children?: ReactNode;
}

/** A page that has nothing to show says why, and offers a way on. */
export const Notice = ({ picture, title, text, children }: NoticeProps) => {
  const translate = useTranslate();
  return (
    <Box role="status" sx={{ textAlign: 'center', py: { xs: 6, sm: 10 }, px: 3, maxWidth: 520, mx: 'auto' }}>
      <Picture name={picture} />
      <Typography variant="h2" component="h1" sx={{ mt: 2 }}>
        {translate(title, { _: title })}
      </Typography>
      {text && (
        <Typography sx={{ color: 'text.secondary', mt: 1 }}>{translate(text, { _: text })}</Typography>
      )}
      <Box sx={{ mt: 3, display: 'flex', gap: 1, justifyContent: 'center', flexWrap: 'wrap' }}>
        {children ?? (
          <Button component={Link} to="/" variant="contained">
            {translate('errors.home')}
          </Button>
        )}
      </Box>
    </Box>
  );
};
