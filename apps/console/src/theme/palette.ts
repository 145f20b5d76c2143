/**
 * Colours of a blue-and-green landscape scroll (青绿山水): malachite for what acts, rice paper for the ground,
 * ink for text, and the orange of Gannan's navel oranges for the accent.
 */
export const LIGHT = {
  ground: '#f6f4ee',
  surface: '#ffffff',
  raised: '#fbfaf6',
  line: '#e4dfd3',
  ink: '#1b2826',
  muted: '#586763',
  malachite: '#1f5c4d',
  malachiteDeep: '#164438',
  malachiteSoft: '#e5efe9',
  orange: '#b9601a',
  orangeSoft: '#fbeee0',
  azure: '#2b5f8a',
  azureSoft: '#e6eff6',
  red: '#b3372f',
  redSoft: '#fae9e6',
  grey: '#6b7370',
  greySoft: '#efeee9',
};

export const DARK: typeof LIGHT = {
  ground: '#0f1614',
  surface: '#17201e',
  raised: '#1c2725',
  line: '#2c3a37',
  ink: '#e6eeea',
  muted: '#9aaba5',
  malachite: '#7cc9ad',
  malachiteDeep: '#a5dcc6',
  malachiteSoft: '#1d3a32',
  orange: '#eba763',
  orangeSoft: '#3b2b1b',
  azure: '#86b8e0',
  azureSoft: '#1c2f3f',
  red: '#ee8d82',
  redSoft: '#402420',
  grey: '#9aa5a1',
  greySoft: '#252e2c',
};

/** From little to much, five steps, for maps; readable text on each is the second colour. */
export const STEPS_LIGHT: readonly (readonly [fill: string, text: string])[] = [
  ['#dcebe2', '#1b2826'],
  ['#b2d6c4', '#1b2826'],
  ['#79b59c', '#10201c'],
  ['#3f8a70', '#ffffff'],
  ['#1a5344', '#ffffff'],
];
export const STEPS_DARK: typeof STEPS_LIGHT = [
  ['#20382f', '#d5e6de'],
  ['#28574a', '#e6f2ec'],
  ['#37806a', '#ffffff'],
  ['#5fb093', '#0c1512'],
  ['#a3dfc6', '#0c1512'],
];

export type Tone = 'good' | 'busy' | 'note' | 'bad' | 'still';
