import type { Transaction } from '@yinhu/database';
import { changeBetween, presenceTurns } from './change.ts';
import type { Addition, Contributions, Duration, Presence } from './contributions.ts';

/** What an aggregate contributes as of a version. */
export interface Fact {
  readonly aggregate: string;
  readonly id: string;
  readonly version: number;
  readonly contributions: Contributions;
  /** When a live event was committed, to tell its lag; null for one that a rebuild reads again. */
  readonly recordedAt: string | null;
}

/**
 * Brings the figures of a generation to what aggregates contribute now. A state that is not newer than the
 * one applied changes nothing, so events may come late, twice or out of order. Writers of one generation take
 * turns.
 */
export async function applyFacts(tx: Transaction, generation: number, facts: readonly Fact[]): Promise<void> {
  // A statement of its own: what is read next must be seen as of after the turn was given.
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('oversight.figures', $1))`, [generation]);
  const before = await factsBefore(tx, generation, facts);
  const newest = newestOf([...before.values(), ...facts]);
  const changed = [...newest].flatMap(([key, fact]) => (fact === before.get(key) ? [] : [{ key, fact }]));
  if (changed.length === 0) return;
  const change = changeBetween(
    together(changed.flatMap(({ key }) => before.get(key)?.contributions ?? [])),
    together(changed.map(({ fact }) => fact.contributions)),
  );
  const turned = await changePresences(tx, generation, change.presences);
  await addToFigures(tx, generation, [...change.additions, ...turned]);
  await addToDurations(tx, generation, change.durations);
  await saveFacts(
    tx,
    generation,
    changed.map(({ fact }) => fact),
  );
}

const factKey = ({ aggregate, id }: Pick<Fact, 'aggregate' | 'id'>) => `${aggregate}|${id}`;

/** Of each aggregate the fact of its highest version; the first of those that are the same. */
function newestOf(facts: readonly Fact[]): Map<string, Fact> {
  const newest = new Map<string, Fact>();
  for (const fact of facts)
    if (fact.version > (newest.get(factKey(fact))?.version ?? 0)) newest.set(factKey(fact), fact);
  return newest;
}

const together = (all: readonly Contributions[]): Contributions => ({
  additions: all.flatMap(({ additions }) => additions),
  presences: all.flatMap(({ presences }) => presences),
  durations: all.flatMap(({ durations }) => durations),
});

/** What is stored of the aggregates that facts tell of. */
async function factsBefore(
  tx: Transaction,
  generation: number,
  facts: readonly Fact[],
): Promise<ReadonlyMap<string, Fact>> {
  const rows = await tx.query<Omit<Fact, 'recordedAt'>>(
    `SELECT aggregate, id, version, contributions FROM fact
     WHERE generation = $1 AND (aggregate, id) IN (SELECT * FROM unnest($2::text[], $3::text[]))`,
    [generation, facts.map(({ aggregate }) => aggregate), facts.map(({ id }) => id)],
  );
  return new Map(rows.map((row) => [factKey(row), { ...row, recordedAt: null }]));
}

async function saveFacts(tx: Transaction, generation: number, facts: readonly Fact[]): Promise<void> {
  await tx.query(
    `INSERT INTO fact (generation, aggregate, id, version, contributions, lag_ms)
     SELECT $1, aggregate, id, version, contributions,
       least(2147483647, greatest(0, extract(epoch FROM clock_timestamp() - recorded_at) * 1000))::int
     FROM unnest($2::text[], $3::text[], $4::int[], $5::jsonb[], $6::timestamptz[]) AS f(aggregate, id, version, contributions, recorded_at)
     ON CONFLICT (generation, aggregate, id) DO UPDATE
     SET version = excluded.version, contributions = excluded.contributions, applied_at = excluded.applied_at, lag_ms = excluded.lag_ms`,
    [
      generation,
      facts.map(({ aggregate }) => aggregate),
      facts.map(({ id }) => id),
      facts.map(({ version }) => version),
      facts.map(({ contributions }) => JSON.stringify(contributions)),
      facts.map(({ recordedAt }) => recordedAt),
    ],
  );
}

async function addToFigures(
  tx: Transaction,
  generation: number,
  additions: readonly Addition[],
): Promise<void> {
  if (additions.length === 0) return;
  await tx.query(
    `WITH added AS (
       SELECT division, metric, day, sum(value)::bigint AS value
       FROM unnest($2::text[], $3::text[], $4::date[], $5::bigint[]) AS a(division, metric, day, value)
       GROUP BY division, metric, day
     ), days AS (
       INSERT INTO figure_day SELECT $1, division, metric, day, value FROM added ORDER BY division, metric, day
       ON CONFLICT (generation, division, metric, day) DO UPDATE SET value = figure_day.value + excluded.value
     )
     INSERT INTO figure_month
     SELECT $1, division, metric, date_trunc('month', day)::date AS month, sum(value) FROM added
     GROUP BY division, metric, month ORDER BY division, metric, month
     ON CONFLICT (generation, division, metric, month) DO UPDATE SET value = figure_month.value + excluded.value`,
    [
      generation,
      additions.map((a) => a.division),
      additions.map((a) => a.metric),
      additions.map((a) => a.day),
      additions.map((a) => a.value),
    ],
  );
}

async function addToDurations(
  tx: Transaction,
  generation: number,
  durations: readonly Duration[],
): Promise<void> {
  if (durations.length === 0) return;
  await tx.query(
    `INSERT INTO duration SELECT $1, * FROM unnest($2::text[], $3::int[], $4::date[], $5::bigint[])
     ON CONFLICT (generation, division, minutes, day) DO UPDATE SET value = duration.value + excluded.value`,
    [
      generation,
      durations.map((d) => d.division),
      durations.map((d) => d.minutes),
      durations.map((d) => d.day),
      durations.map((d) => d.value),
    ],
  );
}

interface PresenceRow {
  readonly division: string;
  readonly metric: string;
  readonly key: string;
  readonly changes: Record<string, number>;
}

const presenceKey = (p: Pick<Presence, 'division' | 'metric' | 'key'>) =>
  `${p.division}|${p.metric}|${p.key}`;

/** Records changed presences, and answers the figure additions that their beginnings and ends make. */
async function changePresences(
  tx: Transaction,
  generation: number,
  presences: readonly Presence[],
): Promise<Addition[]> {
  if (presences.length === 0) return [];
  const rows = await tx.query<PresenceRow>(
    `SELECT division, metric, key, changes FROM presence
     WHERE generation = $1 AND (division, metric, key) IN (SELECT * FROM unnest($2::text[], $3::text[], $4::text[]))`,
    [
      generation,
      presences.map((p) => p.division),
      presences.map((p) => p.metric),
      presences.map((p) => p.key),
    ],
  );
  const before = new Map(rows.map((row) => [presenceKey(row), row.changes]));
  const after = new Map<string, PresenceRow>();
  for (const { division, metric, key, day, value } of presences) {
    const id = presenceKey({ division, metric, key });
    const row = after.get(id) ?? { division, metric, key, changes: { ...before.get(id) } };
    row.changes[day] = (row.changes[day] ?? 0) + value;
    after.set(id, row);
  }
  await tx.query(
    `INSERT INTO presence SELECT $1, * FROM unnest($2::text[], $3::text[], $4::text[], $5::jsonb[])
     ON CONFLICT (generation, division, metric, key) DO UPDATE SET changes = excluded.changes`,
    [
      generation,
      [...after.values()].map((row) => row.division),
      [...after.values()].map((row) => row.metric),
      [...after.values()].map((row) => row.key),
      [...after.values()].map((row) => JSON.stringify(row.changes)),
    ],
  );
  return [...after].flatMap(([id, { division, metric, changes }]) => [
    ...[...presenceTurns(before.get(id) ?? {})].map(([day, value]) => ({
      division,
      metric,
      day,
      value: -value,
    })),
    ...[...presenceTurns(changes)].map(([day, value]) => ({ division, metric, day, value })),
  ]);
}
