import type { MarketplaceFigures } from '@yinhu/contracts/marketplace';
import { type ReadTransaction, scopeRange } from '@yinhu/database';

/**
 * The mall's figures of a division as of the end of a business day, counted from its own tables: sellers by
 * their division, produce listings (not suppliers' inputs) by origin, assistance orders by the households
 * they are for, sales by the seller's division.
 */
export async function countFigures(
  tx: ReadTransaction,
  code: string,
  asOf: string,
): Promise<MarketplaceFigures> {
  const [from, to] = scopeRange(code);
  const row = await tx.one<MarketplaceFigures>(
    `WITH day_end AS (SELECT (($3::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai') AS at)
     SELECT
       (SELECT count(DISTINCT o.id)::int FROM order_beneficiary b
          JOIN order_line l ON l.id = b.line_id JOIN mall_order o ON o.id = l.order_id
          WHERE b.division_code >= $1 AND b.division_code < $2 AND o.assistance AND o.placed_at < day_end.at
            AND (o.cancelled_at IS NULL OR o.cancelled_at >= day_end.at)) AS "marketplace.assistanceOrders",
       (SELECT count(*)::int FROM seller WHERE kind = 'cooperative' AND division_code >= $1 AND division_code < $2
          AND registered_at < day_end.at) AS "marketplace.cooperatives",
       (SELECT count(*)::int FROM seller WHERE kind = 'farmer_household' AND division_code >= $1 AND division_code < $2
          AND registered_at < day_end.at) AS "marketplace.farmerSellers",
       (SELECT count(*)::int FROM listing l JOIN seller s ON s.id = l.seller_id WHERE l.origin_code >= $1 AND l.origin_code < $2
          AND s.kind <> 'input_supplier' AND l.published_at < day_end.at) AS "marketplace.listings",
       (SELECT coalesce(sum(total_fen), 0)::bigint FROM mall_order WHERE division_code >= $1 AND division_code < $2
          AND settled_at < day_end.at) AS "marketplace.salesFen"
     FROM day_end`,
    [from, to, asOf],
  );
  if (!row) throw new Error('figures were not counted');
  return row;
}
