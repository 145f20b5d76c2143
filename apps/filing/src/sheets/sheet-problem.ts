import { type FieldFault, type LABELS, Problem } from '@yinhu/contracts';

/** Why a file is no table that can be imported. */
export const sheetProblem = (reason: keyof typeof LABELS.sheetFlaw, fields: readonly FieldFault[] = []): Problem =>
  new Problem('sheet_unreadable', { reason }, fields);
