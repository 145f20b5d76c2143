import { Box, useTheme } from '@mui/material';

/** What a file is, by its extension, in the colour that people know it by. */
export const FileMark = ({ fileName }: { fileName: string }) => {
  const { palette } = useTheme();
  const extension = fileName.split('.').pop()?.toLowerCase() ?? '';
  const [color, ground] = /^pdf$/.test(extension)
    ? [palette.error.main, palette.error.light]
    : /^(xlsx?|et|ods)$/.test(extension)
      ? [palette.success.main, palette.success.light]
      : /^(pptx?|odp)$/.test(extension)
        ? [palette.warning.main, palette.warning.light]
        : [palette.info.main, palette.info.light];
  return (
    <Box
      aria-hidden
      sx={{
        flex: 'none',
        width: 36,
        height: 36,
        display: 'grid',
        placeItems: 'center',
        borderRadius: 1,
        fontSize: '0.62rem',
        fontWeight: 700,
        letterSpacing: '0.02em',
        color,
        bgcolor: ground,
      }}
    >
      {extension.slice(0, 4).toUpperCase()}
    </Box>
  );
};
