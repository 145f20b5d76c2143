import { Controller } from '@nestjs/common';
import { HOUSEHOLD, type RegistrationConflict } from '@yinhu/contracts/household';
import { type Call, type InputOf } from '@yinhu/contracts/kernel';
import { Database, lockRecord } from '@yinhu/database';
import { actorOf, Handles } from '@yinhu/messaging';
import { ConflictRow } from './conflict.entity.ts';
import { CONFLICTS } from './conflict-lifecycle.ts';
import { listConflicts, requireConflict } from './conflicts.queries.ts';

@Controller()
export class ConflictsService {
  constructor(private readonly database: Database) {}

  @Handles(HOUSEHOLD.registrationConflicts.list)
  list(input: InputOf<typeof HOUSEHOLD.registrationConflicts.list>, call: Call) {
    return this.database.read(call, (tx) => listConflicts(tx, input));
  }

  @Handles(HOUSEHOLD.registrationConflicts.settle)
  settle(
    { id, outcome }: InputOf<typeof HOUSEHOLD.registrationConflicts.settle>,
    call: Call,
  ): Promise<RegistrationConflict> {
    const cause = { by: actorOf(call), at: call.at, reason: outcome };
    return this.database.transaction(call, async (tx) => {
      const conflict = await lockRecord(tx, ConflictRow, { id });
      CONFLICTS.save(tx, CONFLICTS.take(conflict, 'settle', cause, { outcome }));
      return requireConflict(tx, id);
    });
  }
}
