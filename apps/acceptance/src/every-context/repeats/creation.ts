import type { Operation } from '@yinhu/contracts/kernel';
import type { Staff } from '../../counties/county.ts';
import type { World } from '../../world/world.ts';

export interface Creation {
  readonly staff: Staff;
  /** Another valid input each time. */
  readonly input: (world: World) => object | Promise<object>;
  /** List that holds what is created. */
  readonly list: Operation;
  /** Narrows the list to where it is made, since others are busy meanwhile. */
  readonly filter?: (world: World) => object;
  /** Counts what such an input makes where no list holds it. */
  readonly count?: (world: World, body: object) => Promise<number>;
  /** Whether one call makes one record there. */
  readonly adds?: false;
}

let drawn = 0;
/** A number that no other creation has. */
export const draw = (): number => ++drawn;
