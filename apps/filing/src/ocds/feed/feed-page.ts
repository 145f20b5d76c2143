import { type Conditions, type ReadTransaction, whereOf } from '@yinhu/database';
import { guardJoin } from '../publication-guard.ts';
import { type Cursor, type Place, parseCursor, requireReached } from './cursor.ts';

/** What a reader asks of a feed. */
export interface FeedRequest {
  readonly county?: string | undefined;
  readonly since?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export interface FeedPage<R> {
  readonly rows: readonly (R & Place)[];
  /** There are rows beyond the last, and before the first. */
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
}

/** What stands between a release `r` and the public. */
export const RELEASE_GUARD = guardJoin('r.county_code', 'p.filing_id = ANY(r.filing_ids)');

/** A page stays below a megabyte, however long its records are. */
const MAX_PAGE_BYTES = 700_000;

/** The rows of one page, in the order of the feed, as many as are asked for and it can hold. */
export async function feedPage<R extends { readonly bytes: number }>(
  tx: ReadTransaction,
  { county, since, cursor, limit }: FeedRequest,
  { columns, conditions = [] }: { columns: string; conditions?: Conditions },
): Promise<FeedPage<R>> {
  const from = cursor === undefined ? undefined : parseCursor(cursor);
  if (from) await requireReached(tx, from);
  const isBackward = from?.direction === 'before';
  const { where, params } = whereOf([
    ['r.county_code = ?', county],
    [`r.date >= ?::date::timestamp AT TIME ZONE 'Asia/Shanghai'`, since],
    ...place(from),
    ...conditions,
  ]);
  const order = isBackward ? 'DESC' : 'ASC';
  const found = await tx.query<R & Place>(
    `SELECT r.xid::text AS xid, r.seq, octet_length(r.body::text) AS bytes, ${columns} FROM ocds_release r ${RELEASE_GUARD}
     WHERE r.xid < pg_snapshot_xmin(pg_current_snapshot()) AND ${where}
     ORDER BY r.xid ${order}, r.seq ${order} LIMIT ${limit + 1}`,
    params,
  );
  const rows = asManyAsFit(found.slice(0, limit));
  const isMore = found.length > rows.length;
  if (isBackward) return { rows: rows.reverse(), hasNext: true, hasPrevious: isMore };
  return { rows, hasNext: isMore, hasPrevious: from !== undefined };
}

const place = (from: Cursor | undefined): Conditions =>
  from === undefined
    ? []
    : [
        [
          `(r.xid, r.seq) ${from.direction === 'before' ? '<' : '>'} (split_part(?, '-', 1)::xid8, split_part(?, '-', 2)::bigint)`,
          `${from.xid}-${from.seq}`,
        ],
      ];

function asManyAsFit<R extends { readonly bytes: number }>(rows: readonly R[]): R[] {
  let total = 0;
  return rows.filter(({ bytes }, i) => {
    total += bytes;
    return i === 0 || total <= MAX_PAGE_BYTES;
  });
}
