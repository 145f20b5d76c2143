import { Controller } from '@nestjs/common';
import { HOUSEHOLD, type HouseholdDetail, type Member, seesMaskedOnly } from '@yinhu/contracts/household';
import { type Call, type InputOf, Problem } from '@yinhu/contracts/kernel';
import { Database, isUniqueViolation, lockRecord, type ReadTransaction } from '@yinhu/database';
import { actorOf, Handles } from '@yinhu/messaging';
import { reportConflict } from '../conflicts/report-conflict.ts';
import { HouseholdRecord } from '../households/household.entity.ts';
import { HOUSEHOLDS } from '../households/household-lifecycle.ts';
import { listHouseholds } from '../households/households.queries.ts';
import { requireHousehold } from '../households/require-household.ts';
import { dossierFor, householdFor } from '../personal-data/for-eyes.ts';
import { Sealer } from '../personal-data/seal.ts';
import { doneFor, type MemberRow, membersOf } from './dossiers.queries.ts';
import { checkDossier, insertMembers, newHousehold, nextHouseholdNumber } from './register-household.ts';

@Controller()
export class DossiersService {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
  ) {}

  @Handles(HOUSEHOLD.households.list)
  async list(input: InputOf<typeof HOUSEHOLD.households.list>, call: Call) {
    if (input.filter.q && seesMaskedOnly(call.actor?.role))
      input = { ...input, filter: { ...input.filter, q: numberPart(input.filter.q) } };
    const page = await this.database.read(call, (tx) => listHouseholds(tx, input));
    return { ...page, items: page.items.map((household) => householdFor(call.actor, household)) };
  }

  @Handles(HOUSEHOLD.households.get)
  get({ id }: InputOf<typeof HOUSEHOLD.households.get>, call: Call): Promise<HouseholdDetail> {
    return this.database.read(call, (tx) => this.masked(tx, id, call));
  }

  @Handles(HOUSEHOLD.households.register)
  async register(input: InputOf<typeof HOUSEHOLD.households.register>, call: Call): Promise<HouseholdDetail> {
    const by = actorOf(call);
    checkDossier(input, by);
    try {
      return await this.database.transaction(call, async (tx) => {
        const number = await nextHouseholdNumber(tx, input.divisionCode);
        const step = HOUSEHOLDS.begin('register', newHousehold(input, number, call.at), { by, at: call.at });
        HOUSEHOLDS.store(tx, step);
        insertMembers(tx, this.sealer, step.after, input.members);
        HOUSEHOLDS.record(tx, [step]);
        return this.masked(tx, step.after.id, call);
      });
    } catch (error) {
      if (!isUniqueViolation(error, 'member_in_one_household')) throw error;
      const members = input.members.map((member) => ({
        ...member,
        index: this.sealer.index(member.identityNumber),
      }));
      await reportConflict(this.database, call, input.divisionCode, members);
      throw new Problem('registration_held');
    }
  }

  @Handles(HOUSEHOLD.households.changeStatus)
  changeStatus(
    { id, povertyStatus, reason }: InputOf<typeof HOUSEHOLD.households.changeStatus>,
    call: Call,
  ): Promise<HouseholdDetail> {
    const by = actorOf(call);
    return this.database.transaction(call, async (tx) => {
      const household = await lockRecord(tx, HouseholdRecord, { id });
      HOUSEHOLDS.save(tx, HOUSEHOLDS.take(household, povertyStatus, { by, at: call.at, reason }));
      return this.masked(tx, id, call);
    });
  }

  /** Personal data and texts in clear: the reason is in the audit trail before the answer is given. */
  @Handles(HOUSEHOLD.households.reveal)
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
}

/**
 * A name that is masked must not be found by guessing either: only what looks like a number is searched for.
 */
const numberPart = (typed: string): string => typed.replace(/[^\d-]/g, '') || '—';
