import { Controller, Inject } from '@nestjs/common';
import { FILING } from '@yinhu/contracts/filing';
import { type Call, type InputOf, Problem, type StoredFile } from '@yinhu/contracts/kernel';
import { publicValue } from '@yinhu/contracts/privacy';
import { Database, type ReadTransaction } from '@yinhu/database';
import type { FileStore } from '@yinhu/files';
import { Handles } from '@yinhu/messaging';
import { FILES } from '@yinhu/service';
import type { Place } from '../feed/cursor.ts';
import { RELEASE_GUARD } from '../feed/feed-page.ts';
import type { Release } from '../merge/in-order.ts';
import { type Guard, publicRelease } from '../publication-guard.ts';
import { storeLines } from './bulk-file.ts';

type Wanted = InputOf<typeof FILING.ocds.bulk>;

/** How far in the feed a file goes, and how far what stands between plans and the public had come. */
type Stand = Place & { readonly guard: number };

const ROWS_AT_ONCE = 200;
const OF_THE_YEAR = `r.county_code = $1 AND r.date >= make_timestamptz($2, 1, 1, 0, 0, 0, 'Asia/Shanghai')
  AND r.date < make_timestamptz($2 + 1, 1, 1, 0, 0, 0, 'Asia/Shanghai')`;

/**
 * Everything a county published of a year as one file, made anew when more was published since it was asked
 * for last.
 */
@Controller()
export class BulkService {
  private readonly making = new Map<string, Promise<StoredFile>>();

  constructor(
    private readonly database: Database,
    @Inject(FILES) private readonly files: FileStore,
  ) {}

  @Handles(FILING.ocds.bulk)
  async file(wanted: Wanted, call: Call): Promise<StoredFile> {
    const { latest, made } = await this.database.read(call, async (tx) => ({
      latest: await latestOf(tx, wanted),
      made: await tx.one<Stand & { file: StoredFile }>(
        'SELECT xid::text AS xid, seq, guard, file FROM ocds_bulk_file WHERE county_code = $1 AND year = $2',
        [wanted.county, wanted.year],
      ),
    }));
    if (!latest) throw new Problem('not_found', { what: `${wanted.county} ${wanted.year}` });
    if (made && made.xid === latest.xid && made.seq === latest.seq && made.guard === latest.guard)
      return made.file;
    return this.once(`${wanted.county}-${wanted.year}-${latest.xid}-${latest.seq}-${latest.guard}`, () =>
      this.make(wanted, latest, made?.file),
    );
  }

  /** Those who ask for the same file while it is made wait for it together. */
  private once(key: string, make: () => Promise<StoredFile>): Promise<StoredFile> {
    const running = this.making.get(key) ?? make().finally(() => this.making.delete(key));
    this.making.set(key, running);
    return running;
  }

  private async make(wanted: Wanted, latest: Stand, before: StoredFile | undefined): Promise<StoredFile> {
    const file = await storeLines(this.files, this.lines(wanted, latest), `${wanted.county}-${wanted.year}`);
    const kept = await this.database.system(wanted.county, (tx) =>
      tx.one(
        `INSERT INTO ocds_bulk_file AS b (county_code, year, xid, seq, file, made_at, guard)
         VALUES ($1, $2, $3::xid8, $4, $5, $6, $7)
         ON CONFLICT (county_code, year) DO UPDATE SET xid = excluded.xid, seq = excluded.seq, file = excluded.file,
           made_at = excluded.made_at, guard = excluded.guard
         WHERE (b.xid, b.seq, b.guard) < (excluded.xid, excluded.seq, excluded.guard) RETURNING year`,
        [wanted.county, wanted.year, latest.xid, latest.seq, JSON.stringify(file), new Date(), latest.guard],
      ),
    );
    // Another replica has made as good a file: ours serves this once, and the store's sweep takes it.
    if (kept && before) await this.files.delete(before.key);
    return file;
  }

  /**
   * The year's releases up to a place in the feed, some at a time; however long it takes, since others will
   * ask for the file too.
   */
  private async *lines({ county, year }: Wanted, latest: Place): AsyncGenerator<string> {
    let at: Place = { xid: '0', seq: 0 };
    while (true) {
      const after = at;
      const rows = await this.database.system(county, (tx) =>
        tx.query<Place & Guard & { body: Release }>(
          `SELECT r.xid::text AS xid, r.seq, r.body, g.withheld, g.words FROM ocds_release r ${RELEASE_GUARD} WHERE ${OF_THE_YEAR}
             AND (r.xid, r.seq) > ($3::xid8, $4::bigint) AND (r.xid, r.seq) <= ($5::xid8, $6::bigint)
           ORDER BY r.xid, r.seq LIMIT ${ROWS_AT_ONCE}`,
          [county, year, after.xid, after.seq, latest.xid, latest.seq],
        ),
      );
      for (const row of rows) yield `${JSON.stringify(publicValue(publicRelease(row)))}\n`;
      const last = rows.at(-1);
      if (!last) return;
      at = last;
    }
  }
}

const latestOf = (tx: ReadTransaction, { county, year }: Wanted): Promise<Stand | undefined> =>
  tx.one<Stand>(
    `SELECT r.xid::text AS xid, r.seq, (SELECT coalesce(sum(version), 0)::bigint FROM publication WHERE county_code = $1) AS guard FROM ocds_release r WHERE ${OF_THE_YEAR} AND r.xid < pg_snapshot_xmin(pg_current_snapshot())
     ORDER BY r.xid DESC, r.seq DESC LIMIT 1`,
    [county, year],
  );
