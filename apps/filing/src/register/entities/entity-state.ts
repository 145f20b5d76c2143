import type { Entity } from '@yinhu/contracts/filing';
import { Problem } from '@yinhu/contracts/kernel';

/** Only an active entity files. @throws Problem `entity_suspended` or `entity_merged` */
export function requireActive({ status }: Pick<Entity, 'status'>): void {
  requireNotMerged({ status });
  if (status !== 'active') throw new Problem('entity_suspended');
}

/** @throws Problem `entity_merged` */
export function requireNotMerged({ status }: Pick<Entity, 'status'>): void {
  if (status === 'merged') throw new Problem('entity_merged');
}
