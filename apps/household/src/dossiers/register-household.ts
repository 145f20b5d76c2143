import type { HOUSEHOLD } from '@yinhu/contracts/household';
import { type Actor, fieldProblem, type InputOf, Problem } from '@yinhu/contracts/kernel';
import { nextNumber, type Transaction } from '@yinhu/database';
import { countyOf, findDivision, isWithin } from '@yinhu/divisions';
import { v7 } from 'uuid';
import type { HouseholdRecord } from '../households/household.entity.ts';
import { birthDateOf } from '../personal-data/birth-date.ts';
import type { Sealer } from '../personal-data/seal.ts';

type Dossier = InputOf<typeof HOUSEHOLD.households.register>;

/** What can be wrong with a dossier as a whole. @throws Problem `validation_failed`, `out_of_scope` */
export function checkDossier(
  { divisionCode, mainCause, furtherCauses, members }: Dossier,
  { division }: Actor,
): void {
  if (!findDivision(divisionCode)) throw fieldProblem('divisionCode', 'unknown_division');
  if (!isWithin(divisionCode, division)) throw new Problem('out_of_scope', { division: divisionCode });
  if (furtherCauses.includes(mainCause)) throw fieldProblem('furtherCauses', 'duplicate');
  const numbers = members.map(({ identityNumber }) => identityNumber);
  const twice = numbers.findIndex((number, i) => numbers.indexOf(number) < i);
  if (twice >= 0) throw fieldProblem(`members[${twice}].identityNumber`, 'duplicate');
}

/** {county}-{000001…}: one series for all years. */
export async function nextHouseholdNumber(tx: Transaction, divisionCode: string): Promise<string> {
  const county = countyOf(divisionCode);
  return `${county}-${String(await nextNumber(tx, 'household_counter', county, 0)).padStart(6, '0')}`;
}

export const newHousehold = (dossier: Dossier, number: string, at: Date): HouseholdRecord => ({
  id: v7(),
  number,
  headName: dossier.members.find(({ relation }) => relation === 'head')?.name ?? '',
  divisionCode: dossier.divisionCode,
  attribute: dossier.attribute,
  status: dossier.povertyStatus,
  mainCause: dossier.mainCause,
  furtherCauses: dossier.furtherCauses,
  memberCount: dossier.members.length,
  story: dossier.story ?? null,
  registeredAt: at,
  version: 1,
});

/** Stores the members of a household, with what identifies them sealed. */
export function insertMembers(
  tx: Transaction,
  sealer: Sealer,
  { id, divisionCode }: HouseholdRecord,
  members: Dossier['members'],
): void {
  for (const [position, member] of members.entries()) {
    tx.write(
      `INSERT INTO member (id, household_id, division_code, position, name, identity_sealed, identity_index, phone_sealed, birth_date,
         relation, health, labour_ability, schooling, work_place)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        ...[v7(), id, divisionCode, position, member.name],
        ...[
          sealer.seal(member.identityNumber),
          sealer.index(member.identityNumber),
          member.phone ? sealer.seal(member.phone) : null,
        ],
        ...[
          birthDateOf(member.identityNumber),
          member.relation,
          member.health,
          member.labourAbility,
          member.schooling,
        ],
        member.workPlace ?? null,
      ],
    );
  }
}
