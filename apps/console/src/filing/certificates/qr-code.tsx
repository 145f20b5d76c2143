import { Box } from '@mui/material';
import { encode } from 'uqr';

/** Blank modules around, as readers need them. */
const BORDER = 2;

/** A QR code as one path: sharp at any size, on screen and on paper. Black on white whatever the theme. */
export const QrCode = ({ text, label, size }: { text: string; label: string; size: string }) => {
  const { data, size: modules } = encode(text, { ecc: 'M', border: BORDER });
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  return (
    <Box
      component="svg"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${modules} ${modules}`}
      shapeRendering="crispEdges"
      sx={{ width: size, height: size, bgcolor: '#fff', flex: 'none' }}
    >
      <path d={path} fill="#000" />
    </Box>
  );
};
