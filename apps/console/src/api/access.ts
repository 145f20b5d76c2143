import type { Operation, Role } from '@yinhu/contracts/kernel';
import { RESOURCES, type ResourceName } from './resources.ts';

/** Whether a role may call an operation, as its declaration says. The services decide; this only spares people dead ends. */
export function mayCall(operation: Operation | undefined, role: Role): boolean {
  if (!operation) return false;
  if (operation.access === 'anyone') return true;
  if (operation.access === 'signed_in') return role !== 'public';
  return operation.access !== 'service' && operation.access.includes(role);
}

const ACTIONS = { list: 'list', show: 'get', create: 'create', edit: 'update' } as const;

/** Whether a role may open a resource's page. */
export function mayOpen(resource: string, action: string, role: Role): boolean {
  if (!Object.hasOwn(RESOURCES, resource) || !Object.hasOwn(ACTIONS, action)) return false;
  const operations = RESOURCES[resource as ResourceName];
  const name = ACTIONS[action as keyof typeof ACTIONS];
  return mayCall(operations[name], role);
}

/** Resources whose pages need no sign-in. */
export const isPublic = (resource: string): boolean => mayOpen(resource, 'list', 'public');

/** Whether a first part of an address is a resource, or the start page, that opens only to who is signed in. */
export const needsSignIn = (page: string): boolean => page === '' || (Object.hasOwn(RESOURCES, page) && !isPublic(page));
