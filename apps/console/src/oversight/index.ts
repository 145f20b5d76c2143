import type { Feature } from '../api/feature.ts';
import { operations } from './operations/index.ts';
import { overview } from './overview/index.ts';

export const oversight: readonly Feature[] = [operations, overview];
