import { LABELS } from '@yinhu/contracts/labels';
import type { Pairs } from '../bilingual.ts';

/** Labels of every value of the contracts' enumerations; see ../enums.ts. */
export const enums: Pairs = LABELS;
