import { Injectable } from '@nestjs/common';
import type { HOUSEHOLD, RegistrationConflict } from '@yinhu/contracts/household';
import { type Call, type InputOf, Problem } from '@yinhu/contracts/kernel';
import { Database } from '@yinhu/database';
import { listConflicts, requireConflict } from './conflicts.queries.ts';

@Injectable()
export class ConflictsService {
  constructor(private readonly database: Database) {}

  list(input: InputOf<typeof HOUSEHOLD.registrationConflicts.list>, call: Call) {
    return this.database.read(call, (tx) => listConflicts(tx, input));
  }

  settle({ id, outcome }: InputOf<typeof HOUSEHOLD.registrationConflicts.settle>, call: Call): Promise<RegistrationConflict> {
    return this.database.transaction(call, async (tx) => {
      const settled = await tx.one(
        `UPDATE registration_conflict SET status = 'settled', outcome = $2 WHERE id = $1 AND status = 'open' RETURNING id`,
        [id, outcome],
      );
      const conflict = await requireConflict(tx, id);
      if (!settled) throw new Problem('invalid_transition', { state: conflict.status, action: 'finish' });
      tx.audit({ aggregate: 'registration-conflict', id, action: 'settle', division: conflict.divisionCode, reason: outcome });
      return conflict;
    });
  }
}
