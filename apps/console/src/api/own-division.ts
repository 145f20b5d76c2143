import type { User } from '@yinhu/contracts/identity';
import { PROVINCE } from '@yinhu/contracts/system';

/** The overview a person starts from: the own division, the whole province for its supervisor. */
export const overviewOf = (user: User | null): string => `/overview/${user?.divisionCode ?? PROVINCE}`;
