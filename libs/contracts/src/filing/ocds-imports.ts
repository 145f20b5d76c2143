import { z } from 'zod';
import { enumeration } from '../kernel/enumeration.ts';
import { listOperation, operation } from '../kernel/operation.ts';
import { Fen, Id, SearchText } from '../kernel/scalars.ts';
import { StoredFile } from '../kernel/stored-file.ts';
import { OFFICE_AND_PROVINCE } from '../system/role-groups.ts';

export const OcdsFlaw = enumeration({
  not_utf8: ['文件不是 UTF-8 编码', 'it is not encoded in UTF-8'],
  not_json: ['文件不是完整的 JSON', 'it is not whole JSON'],
  too_deep: ['嵌套层次过深', 'it is nested too deep'],
  too_large: ['文件过大或过于复杂', 'it is too large or too intricate'],
  too_many: ['文件中的发布或记录过多', 'it holds too many releases or records'],
  no_releases: ['文件中没有可识别的开放合同数据', 'it holds no OCDS release'],
  version: ['只接受开放合同数据标准 1.1，不接受其他版本', 'only OCDS 1.1 is taken, not another version'],
});
export type OcdsFlaw = z.infer<typeof OcdsFlaw>;

/** Maximum number of faults listed per process. */
export const MAX_OCDS_FAULTS = 20;
/** Maximum number of processes that a report lists; all are counted. */
export const MAX_OCDS_ENTRIES = 500;

/**
 * `new`: can be taken; `taken`: has been, now; `repeated`: was before; `left`: for the next call; `refused`:
 * does not fit.
 */
export const OcdsOutcome = enumeration({
  new: ['可导入', 'Can be imported'],
  taken: ['已导入', 'Imported'],
  repeated: ['以前已导入', 'Imported before'],
  left: ['待继续', 'To be continued'],
  refused: ['不能导入', 'Does not fit'],
});
export type OcdsOutcome = z.infer<typeof OcdsOutcome>;

export const OcdsFault = z.object({
  /** The invalid release; absent if the fault concerns the whole process. */
  releaseId: z.string().optional(),
  /** Path in the release, for example `tender.items[0].classification`. */
  field: z.string(),
  reason: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type OcdsFault = z.infer<typeof OcdsFault>;

/** State of an imported process, as far as it maps to ours. */
export const OcdsProgress = z.object({
  bids: z.int(),
  awards: z.int(),
  contracts: z.int(),
  deliveries: z.int(),
  acceptances: z.int(),
  payments: z.int(),
  contractedFen: Fen,
  paidFen: Fen,
});
export type OcdsProgress = z.infer<typeof OcdsProgress>;

/** Outcome of one imported process. */
export const OcdsImportEntry = z.object({
  ocid: z.string(),
  releases: z.array(z.string()),
  outcome: OcdsOutcome,
  title: z.string().nullable(),
  buyer: z.string().nullable(),
  budgetFen: Fen.nullable(),
  filedAt: z.iso.datetime().nullable(),
  /** The filing that it became. */
  filingId: Id.nullable(),
  /** The tender that it became. */
  tenderId: Id.nullable(),
  /** Absent when it has not come to a tender, or its tender does not fit. */
  progress: OcdsProgress.nullable(),
  /** Why it is rejected; for an imported process, the parts that do not fit. */
  faults: z.array(OcdsFault),
  /** Parts that are not imported because we have no field for them. */
  leftOut: z.array(z.string()),
});
export type OcdsImportEntry = z.infer<typeof OcdsImportEntry>;

export const OcdsImportReport = z.object({
  processes: z.int(),
  releases: z.int(),
  counts: z.record(OcdsOutcome, z.int()),
  entries: z.array(OcdsImportEntry),
});
export type OcdsImportReport = z.infer<typeof OcdsImportReport>;

/** An imported process and the filing, tender or both that it became. */
export const OcdsSource = z.object({
  id: z.string(),
  ocid: z.string(),
  releases: z.array(z.string()),
  filingId: Id.nullable(),
  filingNumber: z.string().nullable(),
  tenderId: Id.nullable(),
  tenderNumber: z.string().nullable(),
  title: z.string(),
  takenAt: z.iso.datetime(),
  by: z.string(),
});
export type OcdsSource = z.infer<typeof OcdsSource>;

const upload = { maxBytes: 50 * 1024 * 1024, accept: ['json', 'text'] } as const;
/** Time limit for reading 50 MB and importing as much of it as the time allows. */
const timeoutMs = 50_000;
const input = z.strictObject({ file: StoredFile });

export const ocdsImports = {
  preview: operation({
    name: 'filing.ocds-imports.preview',
    kind: 'command',
    unkeyed: true,
    summary: 'Preview an import of OCDS 1.1 releases, process by process; changes nothing',
    access: ['county_admin'],
    http: 'POST /ocds-imports/preview',
    upload,
    timeoutMs,
    input,
    output: OcdsImportReport,
    errors: ['ocds_unreadable'],
  }),
  import: operation({
    name: 'filing.ocds-imports.import',
    kind: 'command',
    unkeyed: true,
    summary:
      'Import OCDS 1.1 releases as historical filings and tenders, each process once; what is `left` is taken when the file is sent again',
    access: ['county_admin'],
    http: 'POST /ocds-imports',
    upload,
    timeoutMs,
    input,
    output: OcdsImportReport,
    errors: ['ocds_unreadable'],
  }),
  list: listOperation({
    name: 'filing.ocds-imports.list',
    summary: 'Filings and tenders of the county that were imported from OCDS data',
    access: OFFICE_AND_PROVINCE,
    resource: 'ocds-imports',
    id: z.string().max(200),
    item: OcdsSource,
    filter: { q: SearchText.optional() },
    sort: ['takenAt', 'ocid'],
  }),
};
