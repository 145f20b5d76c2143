import type { Operation, Role } from '@yinhu/contracts/kernel';
import { OPERATION_TABLE } from './operation-table.ts';
import type { OperationPath } from './operations.ts';
import { resourceNamed } from './resources.ts';

/**
 * Whether a role may call an operation, as its declaration says. The services decide; this only spares people
 * dead ends.
 */
export function mayCall(
  operation: Pick<Operation, 'access'> | OperationPath | undefined,
  role: Role,
): boolean {
  const access = typeof operation === 'string' ? OPERATION_TABLE[operation]?.access : operation?.access;
  if (!access) return false;
  if (access === 'anyone') return true;
  if (access === 'signed_in') return role !== 'public';
  return access !== 'service' && access.includes(role);
}

const ACTIONS = { list: 'list', show: 'get', create: 'create', edit: 'update' } as const;

/** Whether a role may open a resource's page. */
export function mayOpen(resource: string, action: string, role: Role): boolean {
  if (!Object.hasOwn(ACTIONS, action)) return false;
  return mayCall(resourceNamed(resource)?.operations[ACTIONS[action as keyof typeof ACTIONS]], role);
}

/** Resources whose pages need no sign-in. */
export const isPublic = (resource: string): boolean => mayOpen(resource, 'list', 'public');

/**
 * Whether a first part of an address is a resource, or the start page, that opens only to who is signed in.
 */
export const needsSignIn = (page: string): boolean =>
  page === '' || (resourceNamed(page) !== undefined && !isPublic(page));
