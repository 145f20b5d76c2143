import { Controller } from '@nestjs/common';
import { FILING, type Threshold } from '@yinhu/contracts/filing';
import { type Call, fieldProblem, type InputOf } from '@yinhu/contracts/kernel';
import { PROVINCE } from '@yinhu/contracts/system';
import { Database, type ReadTransaction } from '@yinhu/database';
import { countyOf } from '@yinhu/divisions';
import { actorOf, Handles } from '@yinhu/messaging';
import { requireFromToday } from './effective-from.ts';
import { THRESHOLD_COLUMNS, THRESHOLDS, type ThresholdRow, thresholdOf } from './settings.queries.ts';
import { settingRowsOn, settingsOf } from './settings.ts';

type Addition = InputOf<typeof FILING.thresholds.add>;

/** Amounts that a county sets below the province's. */
@Controller()
export class ThresholdsService {
  constructor(private readonly database: Database) {}

  @Handles(FILING.thresholds.add)
  async add(input: Addition, call: Call): Promise<Threshold> {
    const { userId, name, division } = actorOf(call);
    requireFromToday(input.effectiveFrom);
    return this.database.transaction(call, async (tx) => {
      await requireStricter(tx, input);
      const { measure, group, amountFen, effectiveFrom, sourceDocument, reason } = input;
      const county = countyOf(division);
      const added = await tx.one<{ id: string }>(
        `INSERT INTO procurement_threshold
           (division_code, measure, catalogue_group, amount_fen, effective_from, source_document, reason, by_user, by_name)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id`,
        [county, measure, group, amountFen, effectiveFrom, sourceDocument, reason, userId, name],
      );
      const row = await tx.one<ThresholdRow>(
        `SELECT ${THRESHOLD_COLUMNS} FROM ${THRESHOLDS} WHERE county_code = $1 AND id = $2`,
        [county, added?.id],
      );
      if (!row) throw new Error('an insert answers its row');
      tx.audit({
        aggregate: 'threshold',
        id: row.id,
        action: 'add',
        division: county,
        reason,
        detail: { measure, group, amountFen, effectiveFrom },
      });
      return thresholdOf(row);
    });
  }
}

/**
 * The province's may be lowered, never raised, and not set where it has none. @throws Problem
 * `validation_failed`
 */
async function requireStricter(
  tx: ReadTransaction,
  { measure, group, amountFen, effectiveFrom }: Addition,
): Promise<void> {
  const provincial = settingsOf(await settingRowsOn(tx, PROVINCE, effectiveFrom)).thresholds[measure]?.[
    group
  ];
  if (provincial === undefined) throw fieldProblem('measure', 'no_limit_to_tighten');
  if (amountFen > provincial)
    throw fieldProblem('amountFen', 'not_stricter', { limit: (provincial / 100).toLocaleString('en') });
}
