import { Controller } from '@nestjs/common';
import { FILING, type ReleasePackage } from '@yinhu/contracts/filing';
import { type Call, type InputOf, Problem } from '@yinhu/contracts/kernel';
import { Database } from '@yinhu/database';
import { Handles } from '@yinhu/messaging';
import type { Release } from '../merge/in-order.ts';
import { ocdsUrl } from '../ocds-url.ts';
import { type Guard, publicRelease } from '../publication-guard.ts';
import { countyOfOcid } from '../release/ocid.ts';
import { feedPage, RELEASE_GUARD } from './feed-page.ts';
import { linksOf, packageOf } from './packages.ts';

interface ReleaseRow extends Guard {
  readonly body: Release;
  readonly recordedAt: Date;
  readonly bytes: number;
}

const COLUMNS = 'r.body, r.recorded_at AS "recordedAt", g.withheld, g.words';

/** Releases as anyone may read them. */
@Controller()
export class ReleasesQueries {
  constructor(private readonly database: Database) {}

  /** A page of the feed; null where it has nothing. */
  @Handles(FILING.ocds.releases)
  async list(input: InputOf<typeof FILING.ocds.releases>, call: Call): Promise<ReleasePackage | null> {
    const page = await this.database.read(call, (tx) =>
      feedPage<ReleaseRow>(tx, input, { columns: COLUMNS }),
    );
    if (page.rows.length === 0) return null;
    const uri = ocdsUrl('releases', { ...input });
    return {
      ...packageOf(uri, published(page.rows)),
      links: linksOf('releases', input, page),
      releases: page.rows.map(publicRelease),
    };
  }

  @Handles(FILING.ocds.release)
  async get({ id }: InputOf<typeof FILING.ocds.release>, call: Call): Promise<ReleasePackage> {
    const rows = await this.database.read(call, (tx) =>
      tx.query<ReleaseRow>(
        `SELECT ${COLUMNS} FROM ocds_release r ${RELEASE_GUARD} WHERE r.county_code = $1 AND r.id = $2`,
        [countyOfOcid(id) ?? '', id],
      ),
    );
    if (rows.length === 0) throw new Problem('not_found', { what: id });
    return { ...packageOf(ocdsUrl(`releases/${id}`), published(rows)), releases: rows.map(publicRelease) };
  }
}

const published = (rows: readonly ReleaseRow[]): Date[] => rows.map(({ recordedAt }) => recordedAt);
