import { type FieldFault, Problem, SheetFlaw } from '@yinhu/contracts/kernel';

/** Why a file is no table that can be imported. */
export const sheetProblem = (reason: SheetFlaw, fields: readonly FieldFault[] = []): Problem =>
  new Problem('sheet_unreadable', { reason }, fields);
