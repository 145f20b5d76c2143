import type { Feature } from '../api/feature.ts';
import { account } from './account/index.ts';
import { organisations } from './organisations/index.ts';
import { signIn } from './sign-in/index.ts';
import { users } from './users/index.ts';

export const identity: readonly Feature[] = [account, organisations, signIn, users];
