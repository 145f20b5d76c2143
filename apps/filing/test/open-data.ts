import { FILING, type RecordPackage, type ReleasePackage } from '@yinhu/contracts/filing';
import type { RequestOf } from '@yinhu/contracts/kernel';
import type { TestService } from '@yinhu/testing';
import type { Json } from '../src/ocds/json.ts';
import type { Release } from '../src/ocds/merge/in-order.ts';
import { recordPackageFaults, releasePackageFaults } from '../src/ocds/schema/validate.ts';

type Feed = RequestOf<typeof FILING.ocds.releases>;

/** What a link of a package asks for, as the gateway would read it. */
export function askedBy(link: string): Feed {
  const { limit, ...asked } = Object.fromEntries(new URL(link).searchParams);
  return { ...asked, ...(limit ? { limit: Number(limit) } : {}) };
}

/**
 * Reads the feed of releases to its end, as a harvester does; every package is checked against the standard's
 * schema.
 */
export async function harvestReleases(service: TestService, from: Feed = {}) {
  const pages: ReleasePackage[] = [];
  let ask: Feed | undefined = from;
  while (ask) {
    const page: ReleasePackage | null = await service.call(FILING.ocds.releases, ask);
    if (page) {
      expect(releasePackageFaults(page as Json)).toEqual([]);
      pages.push(page);
    }
    ask = page?.links?.next ? askedBy(page.links.next) : undefined;
  }
  return {
    pages,
    releases: pages.flatMap(({ releases }) => releases as Release[]),
    resume: pages.at(-1)?.links?.resume,
  };
}

export async function harvestRecords(service: TestService, from: Feed = {}) {
  const records: RecordPackage['records'] = [];
  let ask: Feed | undefined = from;
  while (ask) {
    const page: RecordPackage | null = await service.call(FILING.ocds.records, ask);
    if (page) {
      expect(recordPackageFaults(page as Json)).toEqual([]);
      records.push(...page.records);
    }
    ask = page?.links?.next ? askedBy(page.links.next) : undefined;
  }
  return records;
}
