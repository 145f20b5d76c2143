import { Controller, Inject } from '@nestjs/common';
import { FILING } from '@yinhu/contracts/filing';
import {
  type Call,
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
import { effectiveAt } from '../../shared/effective-at.ts';
import { MAX_EXPORT_ROWS, refuseFaults } from '../sheets/limits.ts';
import { previewOf } from '../sheets/preview.ts';
import { readRows } from '../sheets/read-rows.ts';
import { readUpload, storeSheet } from '../sheets/sheet-files.ts';
import { writeRecords, writeTemplate } from '../sheets/write-sheet.ts';
import { conditionsOf, ENTITY_COLUMNS, type EntityRow, withFiled } from './entities.queries.ts';
import { newEntity } from './entities.service.ts';
import { EXPORTED_ENTITY, entityColumns, PASSED_OVER } from './entity-columns.ts';
import { type Known, type PlannedEntity, planEntities } from './entity-import.ts';
import { ENTITIES } from './entity-lifecycle.ts';
import { insertEntities, lastChanges, lockEntities, saveEntities } from './entity-store.ts';
import { PurchasingEntity } from './purchasing-entity.entity.ts';

const FILE_NAME = { 'zh-CN': '采购单位', en: 'purchasing-entities' };
const TEMPLATE_NAME = { 'zh-CN': '采购单位导入模板', en: 'purchasing-entities-template' };

/** Purchasing entities as tables: template, preview, import, export. */
@Controller()
export class EntitySheetsService {
  constructor(
    private readonly database: Database,
    @Inject(FILES) private readonly files: FileStore,
  ) {}

  @Handles(FILING.entities.template)
  async template(
    { format, language }: InputOf<typeof FILING.entities.template>,
    call: Call,
  ): Promise<StoredFile> {
    const bytes = await writeTemplate(entityColumns(actorOf(call).division), format, language);
    return storeSheet(this.files, bytes, { name: TEMPLATE_NAME, format, at: call.at }, language);
  }

  @Handles(FILING.entities.importPreview)
  async preview({ file }: InputOf<typeof FILING.entities.importPreview>, call: Call): Promise<ImportPreview> {
    const by = actorOf(call);
    const { division } = by;
    const columns = entityColumns(division);
    const read = readRows(columns, PASSED_OVER, await readUpload(this.files, file));
    const known = await this.database.read(call, (tx) =>
      knownBy(
        tx,
        division,
        read.good.map(({ value }) => value.creditCode),
      ),
    );
    const { planned, faults } = planEntities(read.good, known, { by, at: call.at });
    return previewOf(columns, read.rows, planned, [...read.faults, ...faults]);
  }

  @Handles(FILING.entities.import)
  async import({ file, mode }: InputOf<typeof FILING.entities.import>, call: Call): Promise<ImportResult> {
    const by = actorOf(call);
    const read = readRows(entityColumns(by.division), PASSED_OVER, await readUpload(this.files, file));
    return this.database.transaction(call, async (tx) => {
      const known = await knownBy(
        tx,
        by.division,
        read.good.map(({ value }) => value.creditCode),
        tx,
      );
      const { planned, faults } = planEntities(read.good, known, { by, at: call.at });
      refuseFaults(mode, read.rows - planned.length, [...read.faults, ...faults]);
      const changed = planned.flatMap(({ steps, known: entity }) =>
        steps.length > 0 && entity ? [entity] : [],
      );
      const at = await effectiveFor(tx, call, changed);
      const created = new Map(
        planned
          .filter(({ action }) => action === 'create')
          .map(({ row, value }) => [row, newEntity(value, at)]),
      );
      await enter(tx, [...created.values()]);
      const registrations = [...created.values()].map((entity) =>
        ENTITIES.begin('register', entity, { by, at }),
      );
      const steps = planned.flatMap((row) => row.steps).map((step) => ({ ...step, at }));
      await saveEntities(tx, steps);
      ENTITIES.record(tx, [...registrations, ...steps]);
      return resultOf(read.rows, planned, created);
    });
  }

  @Handles(FILING.entities.export)
  async export(
    { filter, format, language }: InputOf<typeof FILING.entities.export>,
    call: Call,
  ): Promise<StoredFile> {
    const { where, params } = whereOf(conditionsOf(filter, actorOf(call)));
    const rows = await this.database.read(call, (tx) =>
      tx.query<EntityRow>(
        `SELECT ${ENTITY_COLUMNS} FROM purchasing_entity e WHERE ${where} ORDER BY e.division_code, e.name, e.id LIMIT ${MAX_EXPORT_ROWS + 1}`,
        params,
      ),
    );
    if (rows.length > MAX_EXPORT_ROWS) throw new Problem('export_too_large', { max: MAX_EXPORT_ROWS });
    const bytes = await writeRecords(EXPORTED_ENTITY, rows.map(withFiled), format, language);
    return storeSheet(this.files, bytes, { name: FILE_NAME, format, at: call.at }, language);
  }
}

/** Who has these credit codes; locked where the transaction is going to write. */
async function knownBy(
  tx: ReadTransaction,
  division: string,
  codes: readonly string[],
  writing?: Transaction,
): Promise<Known> {
  const county = countyOf(division);
  const claims = await tx.query<{ code: string; county: string; id: string }>(
    'SELECT code, county_code AS county, entity_id AS id FROM credit_code WHERE code = ANY($1::text[])',
    [codes],
  );
  const ids = claims.filter((claim) => claim.county === county).map(({ id }) => id);
  const own = writing
    ? await lockEntities(writing, county, ids)
    : await tx.manager.find(PurchasingEntity, { where: { countyCode: county, id: In(ids) } });
  const byId = new Map(own.map((entity) => [entity.id, entity]));
  return new Map(claims.map(({ code, id }) => [code, byId.get(id) ?? 'elsewhere']));
}

/** @throws Problem `conflict` when somebody registered one of the codes since they were looked up */
async function enter(tx: Transaction, created: readonly PurchasingEntity[]): Promise<void> {
  await insertEntities(tx, created).catch((error) => {
    throw error instanceof Problem && (error.code === 'already_exists' || error.code === 'not_registrable')
      ? new Problem('conflict')
      : error;
  });
}

async function effectiveFor(
  tx: Transaction,
  call: Call,
  changed: readonly PurchasingEntity[],
): Promise<Date> {
  const [first] = changed;
  if (!first) return call.at;
  const changes = await lastChanges(
    tx,
    first.countyCode,
    changed.map(({ id }) => id),
  );
  return effectiveAt(call, new Date(Math.max(0, ...[...changes.values()].map((at) => at.getTime()))));
}

function resultOf(
  rows: number,
  planned: readonly PlannedEntity[],
  created: ReadonlyMap<number, PurchasingEntity>,
): ImportResult {
  const count = (action: PlannedEntity['action']) => planned.filter((row) => row.action === action).length;
  return {
    created: count('create'),
    updated: count('update'),
    unchanged: count('unchanged'),
    skipped: rows - planned.length,
    rows: planned.flatMap(({ row, action, known }) => {
      const id = known?.id ?? created.get(row)?.id;
      return id ? [{ row, action, id }] : [];
    }),
  };
}
