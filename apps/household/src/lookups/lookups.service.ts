import { Injectable } from '@nestjs/common';
import type { Call, householdLookups, InputOf } from '@yinhu/contracts';
import { Database } from '@yinhu/database';
import { proveHouseholds, usedUp } from './prove-households.ts';

@Injectable()
export class LookupsService {
  constructor(private readonly database: Database) {}

  async check(proof: InputOf<typeof householdLookups.check>, call: Call): Promise<{ known: boolean }> {
    const proven = await this.database.transaction(call, (tx) => proveHouseholds(tx, call, [proof], 'all'));
    if (!proven) throw usedUp();
    return { known: proven.length > 0 };
  }

  /** What the buyer got right costs nothing: an order for many households is no question about any. */
  async resolve({ households }: InputOf<typeof householdLookups.resolve>, call: Call) {
    const proven = await this.database.transaction(call, (tx) => proveHouseholds(tx, call, households, 'wrong'));
    if (!proven) throw usedUp();
    return { households: proven };
  }
}
