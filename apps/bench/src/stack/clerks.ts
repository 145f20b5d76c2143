import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { API } from '@yinhu/contracts';
import type { Entity } from '@yinhu/contracts/filing';
import type { Person } from './person.ts';
import type { Stack } from './stack.ts';

const LOOK_EVERY_MS = 50;
const PATIENCE_MS = 30_000;

/**
 * An account for a clerk of the entity, once identity has heard of it: a moment after the filing service has
 * it.
 */
export async function openClerk({ admin, person }: Stack, { id }: Pick<Entity, 'id'>): Promise<Person> {
  const username = `bench-clerk-${randomUUID().slice(0, 13)}`;
  const account = {
    username,
    name: '经办人',
    role: 'entity_clerk' as const,
    organisationId: id,
    password: `Yinhu-${randomUUID()}`,
  };
  for (const until = performance.now() + PATIENCE_MS; ; ) {
    try {
      await admin.call(API.identity.users.create, account, username);
      return person(username);
    } catch (error) {
      if (performance.now() > until) throw error;
      await pause(LOOK_EVERY_MS);
    }
  }
}
