import type { ReadTransaction } from '@yinhu/database';
import type { Party } from './parties.ts';

interface Owned {
  readonly countyCode: string;
  readonly entityId: string;
  readonly entityName: string;
  readonly divisionCode: string;
}

/** The purchasing entity of a plan or tender, under the name it had then. */
export async function partyOfEntity(
  tx: ReadTransaction,
  { countyCode, entityId, entityName, divisionCode }: Owned,
): Promise<Party> {
  const entity = await tx.one<{ code: string }>(
    'SELECT credit_code AS code FROM purchasing_entity WHERE county_code = $1 AND id = $2',
    [countyCode, entityId],
  );
  if (!entity) throw new Error(`purchasing entity ${entityId} is not there`);
  return { creditCode: entity.code, name: entityName, divisionCode };
}
