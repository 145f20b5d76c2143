import { Controller } from '@nestjs/common';
import { HOUSEHOLD } from '@yinhu/contracts/household';
import type { Call, InputOf } from '@yinhu/contracts/kernel';
import { Database } from '@yinhu/database';
import { Handles } from '@yinhu/messaging';
import { proveHouseholds, usedUp } from './prove-households.ts';

@Controller()
export class LookupsService {
  constructor(private readonly database: Database) {}

  @Handles(HOUSEHOLD.lookups.check)
  async check(proof: InputOf<typeof HOUSEHOLD.lookups.check>, call: Call): Promise<{ known: boolean }> {
    const proven = await this.database.transaction(call, (tx) => proveHouseholds(tx, call, [proof], 'all'));
    if (!proven) throw usedUp();
    return { known: proven.length > 0 };
  }

  /** What the buyer got right costs nothing: an order for many households is no question about any. */
  @Handles(HOUSEHOLD.lookups.resolve)
  async resolve({ households }: InputOf<typeof HOUSEHOLD.lookups.resolve>, call: Call) {
    const proven = await this.database.transaction(call, (tx) =>
      proveHouseholds(tx, call, households, 'wrong'),
    );
    if (!proven) throw usedUp();
    return { households: proven };
  }
}
