import type { Transaction } from '@yinhu/database';
import type { Judgement } from './indicator.ts';

/** What became of the flags. */
export interface Stored {
  readonly raised: number;
  readonly changed: number;
  readonly cleared: number;
}

const keyOf = ({ indicator, subject }: Judgement): string => `${indicator} ${subject.kind} ${subject.id}`;

/**
 * Brings the stored flags to what was judged just now: raises what holds, opens again what has other evidence
 * than was seen or explained, clears what holds no more. In one order of keys, so that two never wait for
 * each other.
 */
export async function storeFlags(
  tx: Transaction,
  countyCode: string,
  judgements: readonly Judgement[],
  at: Date,
): Promise<Stored> {
  const ordered = judgements.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const holding = ordered.flatMap(({ indicator, subject, found, parameters }) =>
    found ? [{ indicator, ...subject, evidence: { ...found, parameters } }] : [],
  );
  const gone = ordered.flatMap(({ indicator, subject, found }) =>
    found ? [] : [{ indicator, kind: subject.kind, id: subject.id }],
  );
  const kept = holding.length > 0 ? await raise(tx, holding, at) : [];
  const cleared = gone.length > 0 ? await clear(tx, countyCode, gone, at) : 0;
  const raised = kept.filter(({ isNew }) => isNew).length;
  return { raised, changed: kept.length - raised, cleared };
}

function raise(tx: Transaction, flags: readonly object[], at: Date): Promise<{ isNew: boolean }[]> {
  return tx.query<{ isNew: boolean }>(
    `INSERT INTO red_flag AS r (id, division_code, entity_id, entity_name, indicator, subject_kind, subject_id, subject_name, state, evidence,
       raised_at, changed_at)
     SELECT gen_random_uuid(), f."divisionCode", f."entityId", f."entityName", f.indicator, f.kind, f.id, f.name, 'open', f.evidence, $2, $2
     FROM jsonb_to_recordset($1) AS f("divisionCode" text, "entityId" uuid, "entityName" text, indicator text, kind text, id uuid, name text, evidence jsonb)
     ON CONFLICT (county_code, indicator, subject_kind, subject_id) DO UPDATE SET
       state = 'open', evidence = excluded.evidence, subject_name = excluded.subject_name, changed_at = excluded.changed_at,
       raised_at = CASE WHEN r.state = 'cleared' THEN excluded.raised_at ELSE r.raised_at END
     WHERE r.state = 'cleared' OR r.evidence IS DISTINCT FROM excluded.evidence
     RETURNING raised_at = $2 AND changed_at = $2 AS "isNew"`,
    [JSON.stringify(flags), at],
  );
}

async function clear(
  tx: Transaction,
  countyCode: string,
  gone: readonly object[],
  at: Date,
): Promise<number> {
  const rows = await tx.query(
    `UPDATE red_flag r SET state = 'cleared', changed_at = $3 FROM jsonb_to_recordset($2) AS g(indicator text, kind text, id uuid)
     WHERE r.county_code = $1 AND r.indicator = g.indicator AND r.subject_kind = g.kind AND r.subject_id = g.id AND r.state <> 'cleared' RETURNING r.id`,
    [countyCode, JSON.stringify(gone), at],
  );
  return rows.length;
}
