import type { ListingCategory } from '@yinhu/contracts/marketplace';
import type { ReactElement } from 'react';

const LEAF = '#4f8a5b';
const STEM = { fill: 'none', stroke: LEAF, strokeWidth: 4 } as const;

const ear = (x: number, bend: number) => (
  <g key={x} transform={`translate(${x} 0)`}>
    <path d={`M0 44C${bend / 3} 10 ${bend / 2} -10 ${bend} -34`} {...STEM} strokeWidth={3} />
    {[-30, -20, -10, 0].map((y, i) => (
      <g key={y} fill="#cf9f36">
        <ellipse
          cx={bend * (0.98 - i * 0.16) - 6}
          cy={y}
          rx="7"
          ry="3.6"
          transform={`rotate(38 ${bend * (0.98 - i * 0.16) - 6} ${y})`}
        />
        <ellipse
          cx={bend * (0.98 - i * 0.16) + 6}
          cy={y}
          rx="7"
          ry="3.6"
          transform={`rotate(-38 ${bend * (0.98 - i * 0.16) + 6} ${y})`}
        />
      </g>
    ))}
  </g>
);

const orange = (x: number, y: number, r: number) => (
  <g key={x} transform={`translate(${x} ${y})`}>
    <circle r={r} fill="#e8862e" />
    <circle cx={-r / 3} cy={-r / 3} r={r / 4} fill="#f6b46f" />
    <path d={`M0 ${-r}c2-8 10-12 18-11-2 8-9 12-18 11Z`} fill={LEAF} />
  </g>
);

const flower = (x: number, y: number, r: number, colour: string) => (
  <g key={x} transform={`translate(${x} ${y})`}>
    <path d="M0 0v46" {...STEM} />
    {[0, 72, 144, 216, 288].map((turn) => (
      <ellipse
        key={turn}
        cx="0"
        cy={-r}
        rx={r * 0.6}
        ry={r * 0.85}
        fill={colour}
        transform={`rotate(${turn})`}
      />
    ))}
    <circle r={r * 0.5} fill="#f3c14f" />
  </g>
);

const sprout = (x: number, y: number, size: number) => (
  <g key={x} transform={`translate(${x} ${y}) scale(${size})`}>
    <path d="M0 30V2" {...STEM} />
    <path d="M0 8C-16 8-24-2-24-14-10-14-1-6 0 8Zm0-6C1-14 10-22 24-22 24-8 14 1 0 2Z" fill="#5d9e68" />
    <path d="M-20 31h40" stroke="#8a6a45" strokeWidth="5" fill="none" />
  </g>
);

/** One drawing for each category, around the origin. */
export const MOTIFS: Record<ListingCategory, ReactElement> = {
  grain_oil: <>{[ear(-30, -20), ear(0, 6), ear(30, 24)]}</>,
  fruit_vegetables: <>{[orange(-30, 16, 22), orange(28, 18, 20), orange(0, -6, 25)]}</>,
  flowers: (
    <>{[flower(-34, 4, 13, '#d96b86'), flower(2, -14, 16, '#c94f73'), flower(38, 6, 12, '#e48da2')]}</>
  ),
  livestock: (
    <>
      <path
        d="M-46 22c4-28 24-36 44-30 8-16 20-22 30-16 6 4 6 12 2 18 6 24-8 46-38 46-22 0-36-6-38-18Z"
        fill="#b9824a"
      />
      <path d="M26-24c4-8 12-6 12 0m-8 8 12 2-10 6Z" fill="#c8452f" stroke="#c8452f" strokeWidth="3" />
      <circle cx="22" cy="-14" r="2.5" fill="#2b2118" />
      <path d="M-24 14c8 8 22 8 28-4M-8 40v12m12-12v12" fill="none" stroke="#80562c" strokeWidth="4" />
    </>
  ),
  forest_products: (
    <>
      <path d="M-12 44C-18 20-12 6-4 4h12c8 2 12 18 8 40Z" fill="#f4ead9" />
      <path d="M-44 6C-42-26-18-40 2-40S46-26 48 6C26 14-22 14-44 6Z" fill="#8d5a3b" />
      <path d="M-22-16c4-8 12-12 18-12M14-22c6 2 12 8 14 12" fill="none" stroke="#b98561" strokeWidth="5" />
      {sprout(56, 16, 0.8)}
    </>
  ),
  crafts: (
    <>
      <path d="M-46-6h92l-12 52h-68Z" fill="#b98a4e" />
      <path d="M-30-6C-28-44 28-44 30-6" fill="none" stroke="#8e6533" strokeWidth="7" />
      <path
        d="M-42 8h84M-39 22h78M-36 36h72M-26-6l4 52M-9-6l2 52M9-6 7 46M26-6l-4 52"
        stroke="#e3c28d"
        strokeWidth="3"
        fill="none"
      />
    </>
  ),
  seed: (
    <>
      <path d="M-30-36h60l8 14c10 26 6 50-4 66h-68c-10-16-14-40-4-66Z" fill="#c9a46a" />
      <path d="M-30-36h60l-6 14h-48Z" fill="#a27f48" />
      <path d="M0 24C-14 20-18 8-14-4-2-2 4 8 0 24Zm0 0C14 20 18 8 14-4 2-2-4 8 0 24Z" fill="#f0dfba" />
    </>
  ),
  fertiliser: (
    <>
      <path
        d="M-38-34c10-6 66-6 76 0l-6 12c8 22 8 44 2 66h-68c-6-22-6-44 2-66Z"
        fill="#f6f4ec"
        stroke="#a9b4ac"
        strokeWidth="3"
      />
      <path d="M-30 2h60v26h-60Z" fill="#6a9a7a" />
      <path
        d="M0 24V8m0 8c-6 0-9-3-10-8 6 0 9 3 10 8Zm0-2c1-5 4-8 10-8-1 5-4 8-10 8Z"
        fill="#fff"
        stroke="#fff"
        strokeWidth="1.5"
      />
    </>
  ),
  pesticide: (
    <>
      <path
        d="M-12-44h24v14c14 6 20 14 20 26v42a6 6 0 0 1-6 6h-52a6 6 0 0 1-6-6V-4c0-12 6-20 20-26Z"
        fill="#4e8ba0"
      />
      <path d="M-16-50h32v12h-32Z" fill="#2f6275" />
      <path d="M-24 2h48v26h-48Z" fill="#f4f7f5" />
      <path d="M-10 22C-10 8 2 6 10 8c0 10-6 16-20 14Z" fill={LEAF} />
    </>
  ),
  seedlings: <>{[sprout(-44, 14, 0.85), sprout(0, 6, 1.2), sprout(46, 14, 0.85)]}</>,
  machinery: (
    <>
      <path d="M-40 14V-4h22l8-28h34v32h22v18Z" fill="#c4502f" />
      <path d="M-6-24h22v20h-28Z" fill="#e6eef2" />
      <path d="M32 0v-18" stroke="#4b5560" strokeWidth="5" fill="none" />
      {[
        [-28, 24, 16],
        [28, 20, 22],
      ].map(([x, y, r]) => (
        <g key={x}>
          <circle cx={x} cy={y} r={r} fill="#3b434c" />
          <circle cx={x} cy={y} r={(r ?? 0) * 0.45} fill="#e3bd62" />
        </g>
      ))}
    </>
  ),
};
