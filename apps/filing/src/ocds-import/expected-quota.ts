import type { FundingSource, OcdsFault } from '@yinhu/contracts/filing';
import type { ReadTransaction } from '@yinhu/database';

interface Share {
  readonly source: FundingSource;
  readonly amountFen: number;
}

/** What a quota lacks for a plan, in words of a report. */
export const quotaShort = ({ source, amountFen }: Share, availableFen: number): OcdsFault => ({
  field: 'planning.budget',
  reason: 'quota_short',
  params: { source, available: yuan(availableFen), needed: yuan(amountFen) },
});

const yuan = (fen: number): string => (fen / 100).toLocaleString('en', { minimumFractionDigits: 2 });

/**
 * What would be left of quotas if one plan after another took its money. Nothing is held: whoever files looks
 * again, under a lock.
 */
export class ExpectedQuota {
  private constructor(private readonly available: Map<string, number>) {}

  static async of(
    tx: ReadTransaction,
    countyCode: string,
    entityIds: readonly string[],
  ): Promise<ExpectedQuota> {
    const rows = await tx.query<{
      entityId: string;
      fiscalYear: number;
      source: string;
      availableFen: number;
    }>(
      `SELECT entity_id AS "entityId", fiscal_year AS "fiscalYear", source, available_fen AS "availableFen" FROM quota
       WHERE county_code = $1 AND entity_id = ANY($2::uuid[])`,
      [countyCode, entityIds],
    );
    return new ExpectedQuota(
      new Map(rows.map((row) => [keyOf(row.entityId, row.fiscalYear, row.source), row.availableFen])),
    );
  }

  /**
   * Takes the plan's money, and gives it back at once where the plan was cancelled; or the first share that
   * there is not enough for, and then nothing.
   */
  take(
    entityId: string,
    { fiscalYear, funding }: { readonly fiscalYear: number; readonly funding: readonly Share[] },
    isCancelled = false,
  ): OcdsFault | undefined {
    const left = (source: string) => this.available.get(keyOf(entityId, fiscalYear, source)) ?? 0;
    const short = funding.find(({ source, amountFen }) => left(source) < amountFen);
    if (short) return quotaShort(short, left(short.source));
    if (isCancelled) return undefined;
    for (const { source, amountFen } of funding)
      this.available.set(keyOf(entityId, fiscalYear, source), left(source) - amountFen);
    return undefined;
  }
}

const keyOf = (...parts: readonly (string | number)[]): string => parts.join(' ');
