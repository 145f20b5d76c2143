import type { FundingSource } from '@yinhu/contracts/filing';
import { Problem } from '@yinhu/contracts/kernel';
import type { Transaction } from '@yinhu/database';
import { v7 } from 'uuid';
import type { PurchasingEntity } from '../entities/purchasing-entity.entity.ts';

/** A quota that the transaction holds. */
export interface OpenQuota {
  readonly id: string;
  readonly entityId: string;
  readonly countyCode: string;
  readonly fiscalYear: number;
  readonly source: FundingSource;
  readonly allocatedFen: number;
  readonly reservedFen: number;
  readonly availableFen: number;
}

export const OPEN_QUOTA = `id, entity_id AS "entityId", county_code AS "countyCode", fiscal_year AS "fiscalYear", source,
  allocated_fen AS "allocatedFen", reserved_fen AS "reservedFen", available_fen AS "availableFen"`;

/** The quota, locked; opened with nothing in it when the entity has none of this year and source. */
export async function openQuota(
  tx: Transaction,
  entity: Pick<PurchasingEntity, 'id' | 'divisionCode' | 'countyCode'>,
  { fiscalYear, source }: { readonly fiscalYear: number; readonly source: FundingSource },
): Promise<OpenQuota> {
  await tx.query(
    `INSERT INTO quota (id, division_code, entity_id, fiscal_year, source) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (county_code, entity_id, fiscal_year, source) DO NOTHING`,
    [v7(), entity.divisionCode, entity.id, fiscalYear, source],
  );
  const quota = await tx.one<OpenQuota>(
    `SELECT ${OPEN_QUOTA} FROM quota
     WHERE county_code = $1 AND entity_id = $2 AND fiscal_year = $3 AND source = $4 FOR NO KEY UPDATE`,
    [entity.countyCode, entity.id, fiscalYear, source],
  );
  if (!quota) throw new Problem('not_found', { what: entity.id });
  return quota;
}
