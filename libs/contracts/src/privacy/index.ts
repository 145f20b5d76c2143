export { maskName, maskNumber, maskNumbersIn } from './masks.ts';
export type { PersonalNumber } from './number-kinds.ts';
export { personalNumbers } from './personal-numbers.ts';
export { publicText, publicValue, replaceWord } from './public-output.ts';
