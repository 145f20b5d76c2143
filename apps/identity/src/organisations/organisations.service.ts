import { Controller } from '@nestjs/common';
import { IDENTITY, ORGANISATION_LEVELS, type Organisation } from '@yinhu/contracts/identity';
import { type Call, fieldProblem, type InputOf, Problem } from '@yinhu/contracts/kernel';
import { Database, isUniqueViolation, takenProblem } from '@yinhu/database';
import { findDivision, isWithin } from '@yinhu/divisions';
import { actorOf, Handles } from '@yinhu/messaging';
import { findOrganisation, listOrganisations } from './organisations.queries.ts';
import { registerOrganisation } from './register-organisation.ts';

@Controller()
export class OrganisationsService {
  constructor(private readonly database: Database) {}

  @Handles(IDENTITY.organisations.list)
  list(input: InputOf<typeof IDENTITY.organisations.list>, call: Call) {
    return this.database.read(call, (tx) => listOrganisations(tx, input, actorOf(call)));
  }

  @Handles(IDENTITY.organisations.get)
  async get({ id }: InputOf<typeof IDENTITY.organisations.get>, call: Call): Promise<Organisation> {
    const organisation = await this.database.read(call, (tx) => findOrganisation(tx, id, actorOf(call)));
    if (!organisation) throw new Problem('not_found', { what: id });
    return organisation;
  }

  @Handles(IDENTITY.organisations.create)
  async create(input: InputOf<typeof IDENTITY.organisations.create>, call: Call): Promise<Organisation> {
    checkPlace(input, call);
    try {
      return await this.database.transaction(call, (tx) => registerOrganisation(tx, input, call.at));
    } catch (error) {
      if (!isUniqueViolation(error, 'organisation_credit_code')) throw error;
      const seen = 'SELECT FROM organisation WHERE credit_code = $1';
      throw await this.database.read(call, (tx) => takenProblem(tx, input.creditCode ?? '', seen));
    }
  }
}

/** A division that exists, is the caller's to manage, and is of the level that the kind belongs to. */
function checkPlace({ kind, divisionCode }: InputOf<typeof IDENTITY.organisations.create>, call: Call): void {
  const division = findDivision(divisionCode);
  if (!division) throw fieldProblem('divisionCode', 'unknown_division');
  if (!isWithin(divisionCode, actorOf(call).division))
    throw new Problem('out_of_scope', { division: division.name });
  const level = ORGANISATION_LEVELS[kind];
  if (level && level !== division.level)
    throw fieldProblem('divisionCode', 'wrong_level', { allowed: level });
}
