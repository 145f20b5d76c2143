import { z } from 'zod';
import { enumeration } from './enumeration.ts';

export const ActiveStatus = enumeration({
  active: ['启用', 'Active'],
  suspended: ['停用', 'Suspended'],
});
export type ActiveStatus = z.infer<typeof ActiveStatus>;
