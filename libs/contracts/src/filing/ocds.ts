import { z } from 'zod';
import { operation } from '../kernel/operation.ts';
import { BusinessDate, CountyCode } from '../kernel/scalars.ts';
import { StoredFile } from '../kernel/stored-file.ts';

/** Identifier of a process in the Open Contracting Data Standard, and of one release of it. */
export const Ocid = z.string().regex(/^ocds-[a-z0-9]{6,}-[A-Za-z0-9-]{1,100}$/);
export type Ocid = z.infer<typeof Ocid>;
/** Releases or records on one page at most; a page may hold fewer where they are large. */
export const MAX_OCDS_PAGE = 100;

/** One page of a feed of open data. Every filter is optional. */
const Feed = z.strictObject({
  county: CountyCode.optional(),
  /** Only releases dated on this business date or later. */
  since: BusinessDate.optional(),
  /** Where to go on, as an earlier page gave it. */
  cursor: z
    .string()
    .regex(/^(after|before)-\d{1,20}-\d{1,19}$/)
    .optional(),
  limit: z.int().min(1).max(MAX_OCDS_PAGE).default(50),
});

/** A release or record as defined by the standard's schema. */
const Content = z.looseObject({ ocid: z.string() });

const Package = z.object({
  uri: z.url(),
  version: z.literal('1.1'),
  extensions: z.array(z.url()),
  publishedDate: z.iso.datetime(),
  publisher: z.object({
    name: z.string(),
    scheme: z.string().nullable(),
    uid: z.string().nullable(),
    uri: z.url(),
  }),
  license: z.url(),
  publicationPolicy: z.url(),
  /**
   * `next`: the page after this one, absent while there is none; `prev`: the page before, absent on the
   * first; `resume`: cursor for reading later releases than those of this page.
   */
  links: z.object({ next: z.url().optional(), prev: z.url().optional(), resume: z.url() }).optional(),
});
export const ReleasePackage = Package.extend({ releases: z.array(Content).min(1) });
export type ReleasePackage = z.infer<typeof ReleasePackage>;
export const RecordPackage = Package.extend({ records: z.array(Content).min(1) });
export type RecordPackage = z.infer<typeof RecordPackage>;

/** State of a county's open data, as shown on its public page. */
export const OpenDataSummary = z.object({
  releases: z.int(),
  processes: z.int(),
  updatedAt: z.iso.datetime().nullable(),
  license: z.url(),
  publisher: z.string(),
  prefix: z.string(),
  /** Bulk files: the releases of a county dated in a year. */
  bulk: z.array(z.object({ county: CountyCode, year: z.int(), releases: z.int() })),
});
export type OpenDataSummary = z.infer<typeof OpenDataSummary>;

export const ocds = {
  releases: operation({
    name: 'filing.ocds.releases',
    kind: 'query',
    summary:
      'Open data: releases in the order they were published, as OCDS 1.1 release packages; empty (204) when there are none',
    access: 'anyone',
    http: 'GET /public/ocds/releases',
    input: Feed,
    output: ReleasePackage.nullable(),
  }),
  release: operation({
    name: 'filing.ocds.release',
    kind: 'query',
    summary: 'Open data: one release, as a release package',
    access: 'anyone',
    http: 'GET /public/ocds/releases/{id}',
    input: z.strictObject({ id: Ocid }),
    output: ReleasePackage,
    errors: ['not_found'],
  }),
  records: operation({
    name: 'filing.ocds.records',
    kind: 'query',
    summary:
      'Open data: processes with their compiled release, most recently changed last; empty (204) when there are none',
    access: 'anyone',
    http: 'GET /public/ocds/records',
    input: Feed,
    output: RecordPackage.nullable(),
  }),
  record: operation({
    name: 'filing.ocds.record',
    kind: 'query',
    summary:
      'Open data: one process with its compiled release; on request with all releases and the history of every value',
    access: 'anyone',
    http: 'GET /public/ocds/records/{ocid}',
    input: z.strictObject({
      ocid: Ocid,
      embedded: z.boolean().default(false),
      versioned: z.boolean().default(false),
    }),
    output: RecordPackage,
    errors: ['not_found'],
  }),
  bulk: operation({
    name: 'filing.ocds.bulk',
    kind: 'query',
    summary: 'Open data: a county’s releases dated in a year, one release per line (JSON Lines, gzip)',
    access: 'anyone',
    http: 'GET /public/ocds/bulk/{county}/{year}',
    input: z.strictObject({ county: CountyCode, year: z.int().min(2000).max(2100) }),
    output: StoredFile,
    download: true,
    errors: ['not_found'],
  }),
  summary: operation({
    name: 'filing.ocds.summary',
    kind: 'query',
    summary: 'Open data: how much is published, and under which licence',
    access: 'anyone',
    http: 'GET /public/ocds',
    input: z.strictObject({ county: CountyCode.optional() }),
    output: OpenDataSummary,
  }),
};
