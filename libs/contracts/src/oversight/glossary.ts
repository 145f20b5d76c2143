import type { Glossary } from '../kernel/glossary.ts';

/** Words of oversight. */
export const OVERSIGHT_GLOSSARY: Glossary = [
  ['总览', 'overview', 'The figures of a division on a day, a map, a table of what lies below, a trend'],
  ['指标', 'figure', 'A number with one definition, owned by the service whose records it counts'],
  ['下钻', 'drill-down', 'From a figure to the divisions below, and to the records behind it'],
  ['数据核对', 'recount', 'Oversight’s figures beside the owning services’ own counts'],
  [
    '投影',
    'projection',
    'The figures, kept from the services’ events; they can be built again while the system runs',
  ],
];
