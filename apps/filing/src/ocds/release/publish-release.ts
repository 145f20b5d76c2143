import { publicValue } from '@yinhu/contracts/privacy';
import type { Transaction } from '@yinhu/database';
import { isSame, type JsonObject } from '../json.ts';
import { compiledRelease } from '../merge/compiled-release.ts';
import type { Release } from '../merge/in-order.ts';
import { sayingOnly } from '../merge/retract.ts';
import { type Guard, withheldContent } from '../publication-guard.ts';
import { releasesOf } from './release-store.ts';

/** Whose process it is: who may change the plan or tender may publish what came of it. */
export interface Owner {
  readonly countyCode: string;
  readonly divisionCode: string;
  readonly entityId: string;
  /** The plans that it tells of, and what stands between them and the public. */
  readonly filingIds: readonly string[];
  readonly guard: Guard;
}

/** How a release is tagged, told from those before it. */
export type TagsAfter = (earlier: readonly Release[]) => readonly string[];

/** How a process goes on. */
export interface Publication {
  readonly ocid: string;
  /** Every release so far, the oldest first. */
  readonly earlier: readonly Release[];
  readonly tagsAfter: TagsAfter;
  /** The instant of the step. */
  readonly at: Date;
  /** What the process says from now on. */
  readonly content: JsonObject;
}

/** As below, where nobody has looked for the earlier releases yet. */
export async function publishRelease(
  tx: Transaction,
  owner: Owner,
  ocid: string,
  tagsAfter: TagsAfter,
  at: Date,
  content: JsonObject,
): Promise<void> {
  addRelease(tx, owner, {
    ocid,
    earlier: await releasesOf(tx, owner.countyCode, ocid),
    tagsAfter,
    at,
    content,
  });
}

/**
 * Adds a release after which the process says exactly `content`; none when it says so already. Its date is
 * the instant of the step, and always after the release before. Here, once for all of it, personal numbers
 * and marked words are taken out; of what is withheld nothing is said, and it does not begin. The caller
 * holds the lock of the plan or tender.
 */
export function addRelease(
  tx: Transaction,
  owner: Owner,
  { ocid, earlier, tagsAfter, at, content: whole }: Publication,
): void {
  const { withheld, words } = owner.guard;
  if (withheld && earlier.length === 0) return;
  const content = withheld ? withheldContent(whole) : publicValue(whole, words);
  const said = saidBy(earlier);
  if (earlier.length > 0 && isSame(compiledContent([...earlier, draft(ocid, content, said)]), said)) return;
  const latest = earlier.at(-1)?.date;
  const date = new Date(latest ? Math.max(at.getTime(), Date.parse(latest) + 1) : at.getTime());
  const number = earlier.length + 1;
  const body = {
    ocid,
    id: `${ocid}-${number}`,
    date: date.toISOString(),
    tag: [...tagsAfter(earlier)],
    ...sayingOnly(said, content),
  };
  tx.write(
    `INSERT INTO ocds_release (division_code, entity_id, ocid, number, date, tag, body, filing_ids) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [owner.divisionCode, owner.entityId, ocid, number, date, body.tag, JSON.stringify(body), owner.filingIds],
  );
}

/** The content of a process so far; nothing before its first release. */
const saidBy = (releases: readonly Release[]): JsonObject =>
  releases.length === 0 ? {} : compiledContent(releases);

function compiledContent(releases: readonly Release[]): JsonObject {
  const { ocid, id, date, tag, ...content } = compiledRelease(releases);
  return content;
}

const draft = (ocid: string, content: JsonObject, said: JsonObject): Release => ({
  ocid,
  id: '',
  date: '9999-12-31T00:00:00Z',
  tag: [],
  ...sayingOnly(said, content),
});
