import { Box } from '@mui/material';

/** Layered hills with a village below, after the blue-and-green scrolls. Drawn here, nothing is fetched. */
export const Landscape = () => (
  <Box
    component="svg"
    viewBox="0 0 800 520"
    preserveAspectRatio="xMidYMax slice"
    aria-hidden
    sx={{ position: 'absolute', inset: 0, width: '100%', height: '100%' }}
  >
    <defs>
      <linearGradient id="sky" x1="0" y1="0" x2="0" y2="1">
        <stop offset="0" stopColor="#12372f" />
        <stop offset="0.6" stopColor="#1f5c4d" />
        <stop offset="1" stopColor="#3d8069" />
      </linearGradient>
    </defs>
    <rect width="800" height="520" fill="url(#sky)" />
    <circle cx="548" cy="232" r="30" fill="#e9953f" />
    <path
      d="M0 400C70 330 120 300 190 320c50-70 110-90 170-30 50-60 120-60 170 10 60-50 130-40 270 70v150H0Z"
      fill="#2b6f74"
      opacity="0.55"
    />
    <path
      d="M0 430c90-70 150-80 230-40 70-70 140-60 200 0 80-60 190-60 370 30v100H0Z"
      fill="#2d7663"
      opacity="0.8"
    />
    <path d="M0 470c120-60 230-60 330-20 130-60 290-60 470 0v70H0Z" fill="#1a4f42" />
    {TERRACES.map((d) => (
      <path key={d} d={d} fill="none" stroke="#8fc6ad" strokeOpacity="0.35" strokeWidth="2" />
    ))}
    {ROOFS.map(([x, y]) => (
      <g key={x} transform={`translate(${x} ${y})`}>
        <path d="M2 12h26v16H2z" fill="#f4efe2" />
        <path
          d="M-3 13 15 0l18 13"
          fill="none"
          stroke="#10241f"
          strokeWidth="5"
          strokeLinejoin="round"
          strokeLinecap="round"
        />
        <path d="M12 19h6v9h-6z" fill="#b9601a" />
      </g>
    ))}
  </Box>
);

const TERRACES = [
  'M40 482c120-40 210-40 300-14',
  'M30 500c140-40 240-38 330-16',
  'M430 478c120-38 230-36 350 4',
  'M420 498c140-40 250-34 370 0',
];
const ROOFS: readonly (readonly [number, number])[] = [
  [226, 452],
  [282, 460],
  [478, 450],
  [534, 458],
  [586, 449],
];
