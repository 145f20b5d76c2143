import { type Organisation, organisationAggregate } from '@yinhu/contracts/identity';
import type { Transaction } from '@yinhu/database';
import { endTokensOf } from '../access/end-access.ts';

/** An organisation as another service last announced it, with that service's version of it. */
export type Announced = Pick<
  Organisation,
  'id' | 'kind' | 'name' | 'divisionCode' | 'creditCode' | 'status'
> & {
  readonly sourceVersion: number;
  readonly at: Date;
};

// Only a newer version than the one applied last does anything: events come twice and out of order.
const UPSERT = `
  INSERT INTO organisation AS known (id, kind, name, division_code, credit_code, status, source_version, registered_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
  ON CONFLICT (id) DO UPDATE SET name = excluded.name, division_code = excluded.division_code, credit_code = excluded.credit_code,
    status = excluded.status, source_version = excluded.source_version, version = known.version + 1
  WHERE known.source_version < excluded.source_version
  RETURNING id, kind, department, name, division_code AS "divisionCode", credit_code AS "creditCode", status, version`;

const BEFORE = 'SELECT division_code AS division FROM organisation WHERE id = $1 FOR UPDATE';

/** Makes our organisation of this id what the service that keeps it says, whatever came before. */
export async function followOrganisation(tx: Transaction, announced: Announced): Promise<void> {
  const { id, kind, name, divisionCode, creditCode, status, sourceVersion, at } = announced;
  const before = await tx.one<{ division: string }>(BEFORE, [id]);
  const state = await tx.one<Organisation>(UPSERT, [
    id,
    kind,
    name,
    divisionCode,
    creditCode,
    status,
    sourceVersion,
    at,
  ]);
  if (!state) return;
  // The tokens of its people say what division they may see.
  if (before && before.division !== divisionCode) await endTokensOf(tx, id);
  const event = state.version === 1 ? 'organisation-registered' : 'organisation-changed';
  tx.emit(organisationAggregate, event, { id, version: state.version, division: divisionCode, state, at });
  tx.audit({
    aggregate: 'organisation',
    id,
    action: 'follow',
    division: divisionCode,
    detail: { sourceVersion },
  });
}
