import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';

/** The mark: a roof over a shoot, with the sun of an orange. */
export const BrandMark = ({ size = 32 }: { size?: number }) => (
  <Box
    component="svg"
    viewBox="0 0 48 48"
    aria-hidden
    sx={{ width: size, height: size, flex: 'none', display: 'block' }}
  >
    <rect width="48" height="48" rx="12" fill="#1f5c4d" />
    <path
      d="M9 24 24 11l15 13"
      fill="none"
      stroke="#fff"
      strokeWidth="4"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
    <path
      d="M24 39V27m0 6c-5 0-8-2.5-9-7 5 0 8 2.5 9 7Zm0-2c.6-4 3.5-6.5 8-7-.3 4.5-3.2 7-8 7Z"
      fill="#fff"
      stroke="#fff"
      strokeWidth="1.5"
      strokeLinejoin="round"
    />
    <circle cx="37" cy="12" r="4.5" fill="#e08a3c" />
  </Box>
);

export const Brand = ({ tagline = false }: { tagline?: boolean }) => {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.25, minWidth: 0 }}>
      <BrandMark />
      <Box sx={{ minWidth: 0 }}>
        <Typography
          component="span"
          sx={{
            fontWeight: 700,
            fontSize: '1.125rem',
            letterSpacing: '0.04em',
            display: 'block',
            lineHeight: 1.2,
          }}
        >
          {translate('brand')}
        </Typography>
        {tagline && (
          <Typography
            variant="caption"
            noWrap
            sx={{ color: 'text.secondary', display: { xs: 'none', sm: 'block' }, lineHeight: 1.2 }}
          >
            {translate('tagline')}
          </Typography>
        )}
      </Box>
    </Box>
  );
};
