import { Controller } from '@nestjs/common';
import { FILING, type RecordPackage } from '@yinhu/contracts/filing';
import { type Call, type InputOf, Problem } from '@yinhu/contracts/kernel';
import { Database, type ReadTransaction } from '@yinhu/database';
import { Handles } from '@yinhu/messaging';
import { compiledRelease } from '../merge/compiled-release.ts';
import type { Release } from '../merge/in-order.ts';
import { versionedRelease } from '../merge/versioned-release.ts';
import { ocdsUrl } from '../ocds-url.ts';
import { type Guard, publicRelease } from '../publication-guard.ts';
import { countyOfOcid } from '../release/ocid.ts';
import type { Place } from './cursor.ts';
import { feedPage, RELEASE_GUARD } from './feed-page.ts';
import { linksOf, packageOf, releaseUrl } from './packages.ts';

interface Found {
  readonly countyCode: string;
  readonly ocid: string;
  readonly recordedAt: Date;
  readonly bytes: number;
}

interface Process {
  readonly ocid: string;
  readonly releases: readonly Release[];
}

type RecordOptions = Pick<InputOf<typeof FILING.ocds.record>, 'embedded' | 'versioned'>;
const LINKED: RecordOptions = { embedded: false, versioned: false };

/** A process has its place where its latest release has: one that changes moves to the end of the feed. */
const LATEST = `NOT EXISTS (SELECT FROM ocds_release l WHERE l.county_code = r.county_code AND l.ocid = r.ocid
  AND (l.xid, l.seq) > (r.xid, r.seq) AND l.xid < pg_snapshot_xmin(pg_current_snapshot()) AND ?)`;

/** Processes with what their releases say together, by the standard's merge. */
@Controller()
export class RecordsQueries {
  constructor(private readonly database: Database) {}

  @Handles(FILING.ocds.records)
  async list(input: InputOf<typeof FILING.ocds.records>, call: Call): Promise<RecordPackage | null> {
    const { page, processes } = await this.database.read(call, async (tx) => {
      const columns = 'r.county_code AS "countyCode", r.ocid, r.recorded_at AS "recordedAt"';
      const page = await feedPage<Found>(tx, input, { columns, conditions: [[LATEST, true]] });
      return { page, processes: await processesOf(tx, page.rows) };
    });
    if (page.rows.length === 0) return null;
    const published = page.rows.map(({ recordedAt }) => recordedAt);
    const records = processes.map((process) => recordOf(process, LINKED));
    return {
      ...packageOf(ocdsUrl('records', { ...input }), published),
      links: linksOf('records', input, page),
      records,
    };
  }

  @Handles(FILING.ocds.record)
  async get({ ocid, ...options }: InputOf<typeof FILING.ocds.record>, call: Call): Promise<RecordPackage> {
    const rows = await this.database.read(call, (tx) =>
      tx.query<Guard & { body: Release; recordedAt: Date }>(
        `SELECT r.body, r.recorded_at AS "recordedAt", g.withheld, g.words FROM ocds_release r ${RELEASE_GUARD}
         WHERE r.county_code = $1 AND r.ocid = $2 ORDER BY r.number`,
        [countyOfOcid(ocid) ?? '', ocid],
      ),
    );
    if (rows.length === 0) throw new Problem('not_found', { what: ocid });
    const published = rows.map(({ recordedAt }) => recordedAt);
    const query = { embedded: options.embedded || undefined, versioned: options.versioned || undefined };
    const uri = ocdsUrl(
      `records/${ocid}`,
      Object.fromEntries(Object.entries(query).map(([name, on]) => [name, on && 'true'])),
    );
    return {
      ...packageOf(uri, published),
      records: [recordOf({ ocid, releases: rows.map(publicRelease) }, options)],
    };
  }
}

/** The processes of a page, each with its releases up to the one that gave it its place. */
async function processesOf(tx: ReadTransaction, found: readonly (Found & Place)[]): Promise<Process[]> {
  const rows = await tx.query<Guard & { ocid: string; body: Release }>(
    `SELECT r.ocid, r.body, g.withheld, g.words FROM jsonb_to_recordset($1::jsonb) AS p("countyCode" text, ocid text, xid text, seq bigint)
     JOIN ocds_release r ON r.county_code = p."countyCode" AND r.ocid = p.ocid AND (r.xid, r.seq) <= (p.xid::xid8, p.seq) ${RELEASE_GUARD}
     ORDER BY r.ocid, r.number`,
    [JSON.stringify(found)],
  );
  const releases = new Map<string, Release[]>(found.map(({ ocid }) => [ocid, []]));
  for (const row of rows) releases.get(row.ocid)?.push(publicRelease(row));
  return [...releases].map(([ocid, bodies]) => ({ ocid, releases: bodies }));
}

const recordOf = ({ ocid, releases }: Process, { embedded, versioned }: RecordOptions) => ({
  ocid,
  releases: embedded ? releases : releases.map(({ id, date, tag }) => ({ url: releaseUrl(id), date, tag })),
  compiledRelease: compiledRelease(releases),
  ...(versioned ? { versionedRelease: versionedRelease(releases) } : {}),
});
