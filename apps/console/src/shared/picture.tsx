import { Box, useTheme } from '@mui/material';

export type PictureName = 'empty' | 'lost' | 'closed' | 'broken';

const FRONT: Record<PictureName, string> = {
  empty: 'M60 62h40v22H60zM60 62l8-8h24l8 8M72 70h16',
  lost: 'M80 86V56m0 4h20l6 6-6 6H80m0-10H64l-6 5 6 5h16',
  closed: 'M66 66h28v20H66zM71 66v-6a9 9 0 0 1 18 0v6M80 73v6',
  broken: 'M58 84c6-10 12-14 18-14l4-8 4 8c6 0 12 4 18 14M80 74v4m0 4v.5',
};

/** Small line drawings in the theme's colours: hills, and what is the matter in front of them. */
export const Picture = ({ name }: { name: PictureName }) => {
  const { palette } = useTheme();
  return (
    <Box component="svg" viewBox="0 0 160 100" aria-hidden sx={{ width: 180, maxWidth: '60%' }}>
      <circle cx="122" cy="26" r="9" fill={palette.secondary.main} opacity="0.8" />
      <path d="M4 88C24 48 38 40 54 62c10-30 30-40 48-6 14-14 32-8 54 32Z" fill={palette.primary.light} />
      <path d="M4 88c26-20 50-22 76-8 24-14 48-12 76 8Z" fill={palette.primary.main} opacity="0.18" />
      <path
        d={FRONT[name]}
        fill={palette.background.paper}
        stroke={palette.primary.main}
        strokeWidth="2.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </Box>
  );
};
