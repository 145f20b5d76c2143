import { deadLetters } from '../kernel/log-operations.ts';
import { divisions, projection } from './oversight.ts';

/** Every operation of the oversight service: an operation's name is its path here. */
export const OVERSIGHT = {
  divisions,
  projection,
  deadLetters: deadLetters('oversight'),
} as const;
