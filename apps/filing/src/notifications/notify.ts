import type { NotificationKind } from '@yinhu/contracts/filing';
import type { Role } from '@yinhu/contracts/kernel';
import type { Transaction } from '@yinhu/database';
import { v7 } from 'uuid';

/** Whom to tell: everybody of an organisation, or everybody of a role in the county. */
export type Recipient = { readonly organisationId: string } | { readonly role: Role };

export interface Notice {
  readonly countyCode: string;
  readonly to: Recipient;
  readonly kind: NotificationKind;
  /** What the text of the kind names, in raw values: the console words codes, dates and money. */
  readonly params: Readonly<Record<string, string | number>>;
  /** The record it is about: a resource of the console, and its id. */
  readonly resource: string;
  readonly recordId: string;
  readonly at: Date;
}

/** Tells somebody of what a transaction did, when it commits. */
export async function notify(
  tx: Transaction,
  { countyCode, to, kind, params, resource, recordId, at }: Notice,
): Promise<void> {
  const organisationId = 'organisationId' in to ? to.organisationId : null;
  const role = 'role' in to ? to.role : null;
  await tx.query(
    `INSERT INTO notification (county_code, id, organisation_id, role, kind, params, resource, record_id, at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [countyCode, v7(), organisationId, role, kind, JSON.stringify(params), resource, recordId, at],
  );
}
