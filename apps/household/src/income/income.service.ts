import { Controller } from '@nestjs/common';
import { HOUSEHOLD, type IncomeEntry } from '@yinhu/contracts/household';
import { businessDate, type Call, fieldProblem, type InputOf, Problem } from '@yinhu/contracts/kernel';
import { Database, isUniqueViolation, nextState } from '@yinhu/database';
import { Handles } from '@yinhu/messaging';
import { requireHousehold } from '../households/require-household.ts';
import { incomeFor } from '../personal-data/for-eyes.ts';
import { INCOME_COLUMNS, listIncome } from './income.queries.ts';
import { addIncomeEntry, ENTRY_TRANSITIONS, reverseEntry } from './income-entry.ts';

@Controller()
export class IncomeService {
  constructor(private readonly database: Database) {}

  @Handles(HOUSEHOLD.income.list)
  async list(input: InputOf<typeof HOUSEHOLD.income.list>, call: Call) {
    const page = await this.database.read(call, (tx) => listIncome(tx, input));
    return { ...page, items: page.items.map((entry) => incomeFor(call.actor, entry)) };
  }

  @Handles(HOUSEHOLD.income.get)
  async get({ id }: InputOf<typeof HOUSEHOLD.income.get>, call: Call): Promise<IncomeEntry> {
    const entry = await this.database.read(call, (tx) =>
      tx.one<IncomeEntry>(`SELECT ${INCOME_COLUMNS} FROM income_entry WHERE id = $1`, [id]),
    );
    if (!entry) throw new Problem('not_found', { what: id });
    return incomeFor(call.actor, entry);
  }

  @Handles(HOUSEHOLD.income.record)
  record(input: InputOf<typeof HOUSEHOLD.income.record>, call: Call): Promise<IncomeEntry> {
    if ((input.kind === 'business_cost') !== input.amountFen < 0)
      throw fieldProblem('amountFen', 'cost_is_negative');
    if (input.on > businessDate(new Date())) throw fieldProblem('on', 'in_future');
    return this.database.transaction(call, async (tx) => {
      const { divisionCode } = await requireHousehold(tx, input.householdId);
      const entry = await addIncomeEntry(tx, { ...input, divisionCode });
      if (!entry) throw new Problem('already_exists', { what: input.householdId });
      tx.audit({ aggregate: 'income-entry', id: entry.id, action: 'record', division: divisionCode });
      return incomeFor(call.actor, entry);
    });
  }

  @Handles(HOUSEHOLD.income.reverse)
  async reverse({ id, reason }: InputOf<typeof HOUSEHOLD.income.reverse>, call: Call): Promise<IncomeEntry> {
    try {
      return await this.database.transaction(call, async (tx) => {
        const entry = await tx.one<IncomeEntry>(`SELECT ${INCOME_COLUMNS} FROM income_entry WHERE id = $1`, [
          id,
        ]);
        if (!entry) throw new Problem('not_found', { what: id });
        nextState(ENTRY_TRANSITIONS, entry.reversesId ? 'reversal' : 'entry', 'reverse');
        const reversal = await reverseEntry(tx, entry, reason);
        if (!reversal) throw new Problem('already_exists', { what: id });
        tx.audit({ aggregate: 'income-entry', id, action: 'reverse', division: entry.divisionCode, reason });
        return incomeFor(call.actor, reversal);
      });
    } catch (error) {
      if (isUniqueViolation(error, 'income_entry_reversed_once'))
        throw new Problem('already_exists', { what: id });
      throw error;
    }
  }
}
