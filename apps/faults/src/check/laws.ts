interface Law {
  readonly says: string;
  readonly service: string;
  /** Answers how often it is broken. */
  readonly sql: string;
}

const numbered = (says: string, service: string, table: string, counter: string, where = 'true'): Law => ({
  says,
  service,
  sql: `SELECT abs((SELECT count(DISTINCT number) FROM ${table} WHERE ${where}) - (SELECT coalesce(sum(last), 0) FROM ${counter}))
             + (SELECT count(*) - count(DISTINCT number) FROM ${table} WHERE ${where})`,
});

/** What holds in a service's own tables at any quiet moment. */
export const LAWS: readonly Law[] = [
  numbered('numbers of plans have no gaps', 'filing', 'filing', 'filing_counter', 'number IS NOT NULL'),
  numbered('numbers of orders have no gaps', 'marketplace', 'mall_order', 'order_counter'),
  numbered('numbers of households have no gaps', 'household', 'household', 'household_counter'),
  {
    says: 'a quota is what its ledger adds up to',
    service: 'filing',
    sql: `SELECT count(*) FROM quota q WHERE available_fen <> (
            SELECT coalesce(sum(amount_fen), 0) FROM quota_movement m WHERE m.county_code = q.county_code AND m.quota_id = q.id)`,
  },
  {
    says: 'what quotas have committed is what plans in force cost',
    service: 'filing',
    sql: `SELECT abs((SELECT coalesce(sum(committed_fen), 0) FROM quota)
               - (SELECT coalesce(sum(budget_fen), 0) FROM filing WHERE quota_held = 'committed'))`,
  },
  {
    says: 'a measure has one order’s line and household',
    service: 'household',
    sql: "SELECT count(*) - count(DISTINCT source_ref) FROM measure WHERE source = 'market_order'",
  },
];
