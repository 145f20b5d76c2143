import { Injectable } from '@nestjs/common';
import { type HOUSEHOLD, type HouseholdDetail, householdAggregate, type Member, seesMaskedOnly } from '@yinhu/contracts/household';
import { type Call, fieldProblem, type InputOf, Problem } from '@yinhu/contracts/kernel';
import { Database, isUniqueViolation, type ReadTransaction, type Transaction } from '@yinhu/database';
import { findDivision, isWithin } from '@yinhu/divisions';
import { v7 } from 'uuid';
import { reportConflict } from '../conflicts/report-conflict.ts';
import { birthDateOf } from '../personal-data/birth-date.ts';
import { dossierFor, householdFor, householdTold } from '../personal-data/for-eyes.ts';
import { Sealer } from '../personal-data/seal.ts';
import { doneFor, findHousehold, listHouseholds, type MemberRow, membersOf } from './households.queries.ts';
import { requireHousehold } from './require-household.ts';

@Injectable()
export class HouseholdsService {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
  ) {}

  async list(input: InputOf<typeof HOUSEHOLD.households.list>, call: Call) {
    if (input.filter.q && seesMaskedOnly(call.actor?.role))
      input = { ...input, filter: { ...input.filter, q: numberPart(input.filter.q) } };
    const page = await this.database.read(call, (tx) => listHouseholds(tx, input));
    return { ...page, items: page.items.map((household) => householdFor(call.actor, household)) };
  }

  get({ id }: InputOf<typeof HOUSEHOLD.households.get>, call: Call): Promise<HouseholdDetail> {
    return this.database.read(call, (tx) => this.masked(tx, id, call));
  }

  async register(input: InputOf<typeof HOUSEHOLD.households.register>, call: Call): Promise<HouseholdDetail> {
    const head = input.members.find((member) => member.relation === 'head');
    if (!findDivision(input.divisionCode)) throw fieldProblem('divisionCode', 'unknown_division');
    if (!call.actor || !isWithin(input.divisionCode, call.actor.division))
      throw new Problem('out_of_scope', { division: input.divisionCode });
    if (input.furtherCauses.includes(input.mainCause)) throw fieldProblem('furtherCauses', 'duplicate');
    const twice = input.members.findIndex(({ identityNumber }, i) =>
      input.members.slice(0, i).some((one) => one.identityNumber === identityNumber),
    );
    if (twice >= 0) throw fieldProblem(`members[${twice}].identityNumber`, 'duplicate');
    try {
      return await this.database.transaction(call, async (tx) => {
        const id = v7();
        await tx.query(
          `INSERT INTO household (id, number, head_name, division_code, attribute, poverty_status, main_cause, further_causes, member_count, story, registered_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
          [
            id,
            await nextNumber(tx, input.divisionCode.slice(0, 6)),
            head?.name,
            input.divisionCode,
            input.attribute,
            input.povertyStatus,
            input.mainCause,
            input.furtherCauses,
            input.members.length,
            input.story ?? null,
            call.at,
          ],
        );
        await this.insertMembers(tx, id, input);
        await announce(tx, 'household-registered', id);
        return this.masked(tx, id, call);
      });
    } catch (error) {
      if (!isUniqueViolation(error, 'member_in_one_household')) throw error;
      const members = input.members.map((member) => ({ ...member, index: this.sealer.index(member.identityNumber) }));
      await reportConflict(this.database, call, input.divisionCode, members);
      throw new Problem('registration_held');
    }
  }

  changeStatus({ id, povertyStatus, reason }: InputOf<typeof HOUSEHOLD.households.changeStatus>, call: Call): Promise<HouseholdDetail> {
    return this.database.transaction(call, async (tx) => {
      const before = await tx.one<{ status: string }>('SELECT poverty_status AS status FROM household WHERE id = $1 FOR UPDATE', [id]);
      if (!before) throw new Problem('not_found', { what: id });
      if (before.status === povertyStatus) throw new Problem('invalid_transition', { state: before.status, action: povertyStatus });
      await tx.query('UPDATE household SET poverty_status = $2, version = version + 1 WHERE id = $1', [id, povertyStatus]);
      await announce(tx, 'household-status-changed', id, reason);
      return this.masked(tx, id, call);
    });
  }

  /** Personal data and texts in clear: the reason is in the audit trail before the answer is given. */
  reveal({ id, reason }: InputOf<typeof HOUSEHOLD.households.reveal>, call: Call): Promise<HouseholdDetail> {
    return this.database.transaction(call, async (tx) => {
      const dossier = await this.dossier(tx, id);
      tx.audit({ aggregate: 'household', id, action: 'reveal', division: dossier.divisionCode, reason });
      return dossier;
    });
  }

  private async masked(tx: ReadTransaction, id: string, { actor }: Call): Promise<HouseholdDetail> {
    return dossierFor(actor, await this.dossier(tx, id));
  }

  /** In clear: only `reveal` answers it as it is. */
  private async dossier(tx: ReadTransaction, id: string): Promise<HouseholdDetail> {
    const household = await requireHousehold(tx, id);
    const members = await membersOf(tx, id);
    const done = await doneFor(tx, id);
    return {
      ...household,
      members: members.map((row) => this.inClear(row)),
      ...done,
      netIncomePerHeadFen: Math.round(done.netIncomeFen / household.memberCount),
    };
  }

  private inClear({ identitySealed, phoneSealed, ...member }: MemberRow): Member {
    return {
      ...member,
      identityNumber: this.sealer.open(identitySealed),
      birthYear: Number(member.birthDate.slice(0, 4)),
      phone: phoneSealed && this.sealer.open(phoneSealed),
    };
  }

  private async insertMembers(tx: Transaction, householdId: string, input: InputOf<typeof HOUSEHOLD.households.register>): Promise<void> {
    for (const [position, member] of input.members.entries()) {
      await tx.query(
        `INSERT INTO member (id, household_id, division_code, position, name, identity_sealed, identity_index, phone_sealed, birth_date,
           relation, health, labour_ability, schooling, work_place)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
        [
          v7(),
          householdId,
          input.divisionCode,
          position,
          member.name,
          this.sealer.seal(member.identityNumber),
          this.sealer.index(member.identityNumber),
          member.phone ? this.sealer.seal(member.phone) : null,
          birthDateOf(member.identityNumber),
          member.relation,
          member.health,
          member.labourAbility,
          member.schooling,
          member.workPlace ?? null,
        ],
      );
    }
  }
}

/** A name that is masked must not be found by guessing either: only what looks like a number is searched for. */
const numberPart = (typed: string): string => typed.replace(/[^\d-]/g, '') || '—';

async function nextNumber(tx: Transaction, countyCode: string): Promise<string> {
  const counter = await tx.one<{ last: number }>(
    `INSERT INTO household_counter (county_code, last) VALUES ($1, 1)
     ON CONFLICT (county_code) DO UPDATE SET last = household_counter.last + 1 RETURNING last`,
    [countyCode],
  );
  return `${countyCode}-${String(counter?.last ?? 0).padStart(6, '0')}`;
}

/** Tells the world the household's new state. */
async function announce(tx: Transaction, event: (typeof householdAggregate.events)[number], id: string, reason?: string): Promise<void> {
  const household = await findHousehold(tx, id);
  if (!household) throw new Problem('not_found', { what: id });
  const { version, divisionCode: division } = household;
  tx.emit(householdAggregate, event, { id, version, division, state: householdTold(household) });
  tx.audit({ aggregate: 'household', id, action: event, division: household.divisionCode, reason });
}
