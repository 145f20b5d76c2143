import { Box } from '@mui/material';
import type { ListingCategory } from '@yinhu/contracts/marketplace';
import { MOTIFS } from './motifs.tsx';

/** Ground and ink of each category's picture. */
const COLOURS: Record<ListingCategory, readonly [ground: string, shade: string]> = {
  grain_oil: ['#f3e6bf', '#e3cd8d'],
  fruit_vegetables: ['#fbe0bf', '#f2c48b'],
  flowers: ['#f6dbe2', '#ecbccb'],
  livestock: ['#ece4d6', '#d9cbb2'],
  forest_products: ['#dbe6d3', '#bcd0ae'],
  crafts: ['#eadfce', '#d5c19f'],
  seed: ['#e8ead0', '#d0d5a4'],
  fertiliser: ['#dfe3df', '#c2cbc4'],
  pesticide: ['#d8e6ea', '#b4cfd7'],
  seedlings: ['#d6ead8', '#aed4b4'],
  machinery: ['#dde2ea', '#bcc6d6'],
};

/** A small number made of a text, the same every time. */
const seedOf = (text: string): number =>
  [...text].reduce((seed, letter) => (seed * 31 + (letter.codePointAt(0) ?? 0)) % 997, 7);

/**
 * A drawn stand-in for a listing's picture: the category's motif, arranged a little differently for each
 * listing.
 */
export const CategoryArt = ({ category, seed }: { category: ListingCategory; seed: string }) => {
  const [ground, shade] = COLOURS[category];
  const number = seedOf(seed);
  const lean = (number % 9) - 4;
  const hill = 96 + (number % 5) * 5;
  return (
    <Box
      component="svg"
      viewBox="0 0 240 150"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden
      sx={{ display: 'block', width: '100%', height: '100%' }}
    >
      <rect width="240" height="150" fill={ground} />
      <circle cx={number % 2 ? 200 : 42} cy="34" r="15" fill="#fff" opacity="0.55" />
      <path
        d={`M0 ${hill}C50 ${hill - 34} 90 ${hill + 16} 140 ${hill - 8}S210 ${hill - 26} 240 ${hill - 4}V150H0Z`}
        fill={shade}
      />
      <g
        transform={`translate(120 84) rotate(${lean}) scale(${number % 3 === 0 ? -1.1 : 1.1} 1.1)`}
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        {MOTIFS[category]}
      </g>
    </Box>
  );
};
