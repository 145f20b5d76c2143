import type { FlagSubject, RedFlagMark } from '@yinhu/contracts/filing';
import type { ReadTransaction } from '@yinhu/database';

/** The flags that hold on some records, for whoever may see the records. */
export const flagsOn = (
  tx: ReadTransaction,
  countyCode: string,
  kind: FlagSubject,
  ids: readonly string[],
): Promise<RedFlagMark[]> =>
  tx.query<RedFlagMark>(
    `SELECT id, indicator, state FROM red_flag
     WHERE county_code = $1 AND subject_kind = $2 AND subject_id = ANY($3::uuid[]) AND state <> 'cleared' ORDER BY raised_at, indicator`,
    [countyCode, kind, ids],
  );
