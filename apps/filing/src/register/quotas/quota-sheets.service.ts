import { Controller, Inject } from '@nestjs/common';
import { FILING } from '@yinhu/contracts/filing';
import {
  businessDate,
  type Call,
  type FieldFault,
  type ImportPreview,
  type ImportResult,
  type InputOf,
  Problem,
  type StoredFile,
} from '@yinhu/contracts/kernel';
import { Database, type ReadTransaction, type Transaction, whereOf } from '@yinhu/database';
import { countyOf } from '@yinhu/divisions';
import type { FileStore } from '@yinhu/files';
import { actorOf, Handles } from '@yinhu/messaging';
import { FILES } from '@yinhu/service';
import { In } from 'typeorm';
import { lockEntities } from '../entities/entity-store.ts';
import { PurchasingEntity } from '../entities/purchasing-entity.entity.ts';
import { MAX_EXPORT_ROWS, refuseFaults } from '../sheets/limits.ts';
import { previewOf } from '../sheets/preview.ts';
import { readRows } from '../sheets/read-rows.ts';
import type { RowFault } from '../sheets/sheet.ts';
import { readUpload, storeSheet } from '../sheets/sheet-files.ts';
import { writeRecords, writeTemplate } from '../sheets/write-sheet.ts';
import { allocateMany } from './allocate-many.ts';
import { EXPORTED_QUOTA, PASSED_OVER, QUOTA_COLUMNS, type QuotaLine } from './quota-columns.ts';
import {
  type KnownQuotas,
  type PlannedAllocation,
  planAllocations,
  quotaKey,
  sumOfAll,
} from './quota-import.ts';
import { conditionsOf, QUOTA_FIELDS, QUOTA_TABLES } from './quotas.queries.ts';
import {
  comingOf,
  contentHash,
  importedBefore,
  type Repeat,
  rememberImport,
  repeatFault,
  repeatsAmong,
  requireRepeatReason,
} from './repeats.ts';

const FILE_NAME = { 'zh-CN': '预算指标', en: 'quotas' };
const TEMPLATE_NAME = { 'zh-CN': '预算指标导入模板', en: 'quotas-template' };

/** Quotas as tables: template, preview, import of allocations, export. */
@Controller()
export class QuotaSheetsService {
  constructor(
    private readonly database: Database,
    @Inject(FILES) private readonly files: FileStore,
  ) {}

  @Handles(FILING.quotas.template)
  async template(
    { format, language }: InputOf<typeof FILING.quotas.template>,
    call: Call,
  ): Promise<StoredFile> {
    const bytes = await writeTemplate(QUOTA_COLUMNS, format, language);
    return storeSheet(this.files, bytes, { name: TEMPLATE_NAME, format, at: call.at }, language);
  }

  @Handles(FILING.quotas.importPreview)
  async preview({ file }: InputOf<typeof FILING.quotas.importPreview>, call: Call): Promise<ImportPreview> {
    const county = countyOf(actorOf(call).division);
    const read = readRows(QUOTA_COLUMNS, PASSED_OVER, await readUpload(this.files, file));
    const codes = read.good.map(({ value }) => value.creditCode);
    return this.database.read(call, async (tx) => {
      const { planned, faults } = planAllocations(read.good, await knownBy(tx, county, codes));
      const repeats = (await repeatsAmong(tx, county, comingOf(planned))).map((repeat) =>
        repeatedRow(repeat, planned),
      );
      const before = await importedBefore(tx, county, file, contentHash(planned));
      const adding = { sum: sumOfAll(planned), repeats, importedBefore: before };
      return previewOf(QUOTA_COLUMNS, read.rows, planned, [...read.faults, ...faults], adding);
    });
  }

  @Handles(FILING.quotas.import)
  async import(
    { file, mode, repeatReason }: InputOf<typeof FILING.quotas.import>,
    call: Call,
  ): Promise<ImportResult> {
    const by = actorOf(call);
    const county = countyOf(by.division);
    const read = readRows(QUOTA_COLUMNS, PASSED_OVER, await readUpload(this.files, file));
    return this.database.transaction(call, async (tx) => {
      const known = await knownBy(
        tx,
        county,
        read.good.map(({ value }) => value.creditCode),
        tx,
      );
      const { planned, faults } = planAllocations(read.good, known);
      refuseFaults(mode, read.rows - planned.length, [...read.faults, ...faults]);
      const content = contentHash(planned);
      const repeated = await this.repeatsOf(tx, county, file, planned, content);
      requireRepeatReason(repeated, repeatReason);
      const given = repeated.length > 0 ? repeatReason : undefined;
      await rememberImport(tx, county, { file, content, repeatReason: given }, { at: call.at, by });
      const ids = await allocateMany(tx, county, planned, { at: call.at, by, repeatReason: given });
      for (const { row, entity, value } of planned) {
        const { fiscalYear, source, amount: amountFen, reason } = value;
        const detail = { fiscalYear, source, amountFen };
        tx.audit({
          aggregate: 'quota',
          id: ids.get(row) ?? '',
          action: 'allocate',
          division: entity.divisionCode,
          reason,
          detail,
        });
      }
      const created = planned.filter(({ action }) => action === 'create').length;
      return {
        created,
        updated: planned.length - created,
        unchanged: 0,
        skipped: read.rows - planned.length,
        rows: planned.map(({ row, action }) => ({ row, action, id: ids.get(row) ?? '' })),
      };
    });
  }

  /** What of a table was entered before, as faults of the fields that say so. */
  private async repeatsOf(
    tx: Transaction,
    county: string,
    file: StoredFile,
    planned: readonly PlannedAllocation[],
    content: string,
  ): Promise<FieldFault[]> {
    const repeats = await repeatsAmong(tx, county, comingOf(planned));
    const before = await importedBefore(tx, county, file, content);
    const rows = repeats.map((repeat) => ({ field: `rows[${repeat.row}].reason`, ...repeatFault(repeat) }));
    return before
      ? [
          {
            field: 'file',
            reason: 'table_known',
            params: { by: before.by, on: businessDate(new Date(before.at)) },
          },
          ...rows,
        ]
      : rows;
  }

  @Handles(FILING.quotas.export)
  async export(
    { filter, format, language }: InputOf<typeof FILING.quotas.export>,
    call: Call,
  ): Promise<StoredFile> {
    const { where, params } = whereOf(conditionsOf(filter, actorOf(call)));
    const rows = await this.database.read(call, (tx) =>
      tx.query<QuotaLine>(
        `SELECT ${QUOTA_FIELDS}, e.credit_code AS "creditCode" FROM ${QUOTA_TABLES} WHERE ${where}
         ORDER BY q.division_code, e.name, q.fiscal_year DESC, q.source LIMIT ${MAX_EXPORT_ROWS + 1}`,
        params,
      ),
    );
    if (rows.length > MAX_EXPORT_ROWS) throw new Problem('export_too_large', { max: MAX_EXPORT_ROWS });
    const bytes = await writeRecords(EXPORTED_QUOTA, rows, format, language);
    return storeSheet(this.files, bytes, { name: FILE_NAME, format, at: call.at }, language);
  }
}

const repeatedRow = (repeat: Repeat, planned: readonly PlannedAllocation[]): RowFault => ({
  row: repeat.row,
  column: 'reason',
  value: planned.find(({ row }) => row === repeat.row)?.value.reason ?? '',
  ...repeatFault(repeat),
});

/**
 * The county's entities with these credit codes, locked where the transaction is going to write, and what
 * their quotas hold.
 */
async function knownBy(
  tx: ReadTransaction,
  county: string,
  codes: readonly string[],
  writing?: Transaction,
): Promise<KnownQuotas> {
  const claims = await tx.query<{ id: string }>(
    'SELECT entity_id AS id FROM credit_code WHERE code = ANY($1::text[]) AND county_code = $2',
    [codes, county],
  );
  const ids = claims.map(({ id }) => id);
  const entities = writing
    ? await lockEntities(writing, county, ids)
    : await tx.manager.find(PurchasingEntity, { where: { countyCode: county, id: In(ids) } });
  const held = await tx.query<{ entityId: string; fiscalYear: number; source: string; allocatedFen: number }>(
    `SELECT entity_id AS "entityId", fiscal_year AS "fiscalYear", source, allocated_fen AS "allocatedFen"
     FROM quota WHERE county_code = $1 AND entity_id = ANY($2::uuid[])`,
    [county, ids],
  );
  return {
    entities: new Map(entities.map((entity) => [entity.creditCode, entity])),
    allocatedFen: new Map(
      held.map(({ entityId, fiscalYear, source, allocatedFen }) => [
        quotaKey(entityId, fiscalYear, source),
        allocatedFen,
      ]),
    ),
  };
}
