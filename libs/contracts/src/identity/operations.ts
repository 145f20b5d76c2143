import { deadLetters } from '../kernel/log-operations.ts';
import { access } from './access.ts';
import { divisions } from './divisions.ts';
import { organisations } from './organisations.ts';
import { keys, sessions } from './sessions.ts';
import { users } from './users.ts';

/** Every operation of the identity service: an operation's name is its path here. */
export const IDENTITY = {
  divisions,
  organisations,
  users,
  sessions,
  keys,
  access,
  deadLetters: deadLetters('identity'),
} as const;
