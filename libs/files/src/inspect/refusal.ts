import { fieldProblem, type Problem } from '@yinhu/contracts/kernel';

type Reason = Parameters<typeof fieldProblem>[1];

/** Why a file is not taken in, told of the part `file`. */
export const refusal = (
  reason: Extract<Reason, `file_${string}`>,
  params?: Record<string, string | number>,
): Problem => fieldProblem('file', reason, params);
