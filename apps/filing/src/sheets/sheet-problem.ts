import { type FieldFault, Problem } from '@yinhu/contracts/kernel';
import type { LABELS } from '@yinhu/contracts/labels';

/** Why a file is no table that can be imported. */
export const sheetProblem = (reason: keyof typeof LABELS.sheetFlaw, fields: readonly FieldFault[] = []): Problem =>
  new Problem('sheet_unreadable', { reason }, fields);
