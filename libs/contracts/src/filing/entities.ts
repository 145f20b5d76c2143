import { z } from 'zod';
import type { DivisionLevel } from '../identity/divisions.ts';
import { CreditCode } from '../kernel/check-digits.ts';
import { enumeration } from '../kernel/enumeration.ts';
import { aggregate } from '../kernel/event.ts';
import { listOperation, operation } from '../kernel/operation.ts';
import { DivisionCode, Id, SearchText, Text } from '../kernel/scalars.ts';
import {
  IMPORT_UPLOAD,
  ImportInput,
  ImportPreview,
  ImportPreviewInput,
  ImportResult,
  SHEET_TIMEOUT_MS,
  SheetInput,
} from '../kernel/sheet-import.ts';
import { StoredFile } from '../kernel/stored-file.ts';
import { PublicText } from '../privacy/public-text.ts';
import { FILING_STAFF, OFFICE_AND_PROVINCE } from '../system/role-groups.ts';

export const Sector = enumeration({
  health: ['卫生健康', 'Health care'],
  environment: ['生态环境', 'Environment'],
  transport: ['交通运输', 'Transport'],
  education: ['教育', 'Education'],
  agriculture: ['农业农村', 'Agriculture'],
  water: ['水利', 'Water resources'],
  forestry: ['林业', 'Forestry'],
  housing: ['住房建设', 'Housing'],
  civil_affairs: ['民政', 'Civil affairs'],
  employment: ['人社就业', 'Employment'],
  culture: ['文化旅游', 'Culture and tourism'],
  energy: ['能源', 'Energy'],
  commerce: ['商务', 'Commerce'],
  township: ['乡镇政府', 'Township government'],
  other: ['其他', 'Other'],
});
export type Sector = z.infer<typeof Sector>;

/** `merged` is the end: whatever the entity filed stays, but it files nothing more. */
/** The levels of division that purchasing entities belong to. */
export const ENTITY_LEVELS: readonly DivisionLevel[] = ['county', 'township'];

export const EntityStatus = enumeration({
  active: ['启用', 'Active'],
  suspended: ['停用', 'Suspended'],
  merged: ['已并入其他单位', 'Merged'],
});
export type EntityStatus = z.infer<typeof EntityStatus>;

/** Purchasing entity (采购单位). */
export const Entity = z.object({
  id: Id,
  creditCode: CreditCode,
  name: z.string(),
  divisionCode: DivisionCode,
  sector: Sector,
  /** Supervising department (主管部门), for example 崇义县卫生健康委员会. */
  department: z.string().nullable(),
  contactName: z.string().nullable(),
  status: EntityStatus,
  /** The entity that this one was merged into. */
  mergedIntoId: Id.nullable(),
  registeredAt: z.iso.datetime(),
  version: z.int(),
});
export type Entity = z.infer<typeof Entity>;

export const EntityAction = enumeration({
  register: ['登记', 'Registered'],
  edit: ['修改信息', 'Edited'],
  rename: ['更名', 'Renamed'],
  transfer: ['划转', 'Transferred'],
  suspend: ['停用', 'Suspended'],
  reactivate: ['恢复', 'Reactivated'],
  merge: ['并入其他单位', 'Merged'],
  absorb: ['并入本单位', 'Absorbed another'],
});
export type EntityAction = z.infer<typeof EntityAction>;

/** One entry of an entity's history, never changed afterwards. */
export const EntityChange = z.object({
  version: z.int(),
  action: EntityAction,
  at: z.iso.datetime(),
  recordedAt: z.iso.datetime(),
  by: z.string(),
  reason: z.string().nullable(),
  /** The fields that changed, as they were and as they became. */
  before: z.record(z.string(), z.string().nullable()),
  after: z.record(z.string(), z.string().nullable()),
});
export type EntityChange = z.infer<typeof EntityChange>;

/** A name that the entity bore, and from when until when. */
export const FormerName = z.object({ name: z.string(), from: z.iso.datetime(), until: z.iso.datetime() });
export type FormerName = z.infer<typeof FormerName>;

const EntityRow = Entity.extend({ filings: z.int(), filedFen: z.int() });
const EntityDetail = EntityRow.extend({
  mergedIntoName: z.string().nullable(),
  formerNames: z.array(FormerName),
  /** Entities that were merged into this one. */
  absorbed: z.array(z.object({ id: Id, name: z.string(), at: z.iso.datetime() })),
  history: z.array(EntityChange),
});
export type EntityDetail = z.infer<typeof EntityDetail>;

const Reason = Text(200);
const Department = Text(100);

const list = listOperation({
  name: 'filing.entities.list',
  summary: 'Purchasing entities within the caller’s division; search by current or former name',
  access: FILING_STAFF,
  resource: 'entities',
  item: EntityRow,
  filter: {
    q: SearchText.optional(),
    sector: Sector.optional(),
    status: EntityStatus.optional(),
    divisionCode: DivisionCode.optional(),
    department: SearchText.optional(),
  },
  sort: ['name', 'sector', 'divisionCode', 'registeredAt', 'filings', 'filedFen'],
  defaultOrder: 'ASC',
});

export const entities = {
  list,
  get: operation({
    name: 'filing.entities.get',
    kind: 'query',
    summary: 'One purchasing entity with its history',
    access: FILING_STAFF,
    http: 'GET /entities/{id}',
    input: z.strictObject({ id: Id }),
    output: EntityDetail,
    errors: ['not_found'],
  }),
  register: operation({
    name: 'filing.entities.register',
    kind: 'create',
    summary: 'Register a purchasing entity',
    access: ['county_admin'],
    http: 'POST /entities',
    input: z.strictObject({
      creditCode: CreditCode,
      name: PublicText(100),
      divisionCode: DivisionCode,
      sector: Sector,
      department: Department.optional(),
      contactName: Text(50).optional(),
    }),
    output: Entity,
    errors: ['already_exists', 'not_registrable'],
  }),
  edit: operation({
    name: 'filing.entities.edit',
    kind: 'command',
    summary: 'Correct sector and contact of a purchasing entity',
    access: ['county_admin'],
    http: 'PUT /entities/{id}',
    /** The version that was read; guards against overwriting somebody else's later change. */
    input: z.strictObject({
      id: Id,
      sector: Sector,
      contactName: Text(50).nullable().default(null),
      version: z.int().optional(),
    }),
    output: Entity,
    errors: ['not_found', 'invalid_transition', 'conflict'],
  }),
  rename: operation({
    name: 'filing.entities.rename',
    kind: 'command',
    summary:
      'Rename a purchasing entity; the old name is kept in its history and in the plans filed under it',
    access: ['county_admin'],
    http: 'POST /entities/{id}/renaming',
    input: z.strictObject({ id: Id, name: PublicText(100), reason: Reason }),
    output: Entity,
    errors: ['not_found', 'invalid_transition'],
  }),
  transfer: operation({
    name: 'filing.entities.transfer',
    kind: 'command',
    summary:
      'Transfer a purchasing entity to another division of the county or another supervising department, with its quotas',
    access: ['county_admin'],
    http: 'POST /entities/{id}/transfer',
    input: z.strictObject({
      id: Id,
      divisionCode: DivisionCode,
      department: Department.nullable().default(null),
      reason: Reason,
    }),
    output: Entity,
    errors: ['not_found', 'invalid_transition'],
  }),
  suspend: operation({
    name: 'filing.entities.suspend',
    kind: 'command',
    summary: 'Suspend a purchasing entity; it cannot file plans until it is reactivated',
    access: ['county_admin'],
    http: 'POST /entities/{id}/suspension',
    input: z.strictObject({ id: Id, reason: Reason }),
    output: Entity,
    errors: ['not_found', 'invalid_transition'],
  }),
  reactivate: operation({
    name: 'filing.entities.reactivate',
    kind: 'command',
    summary: 'Reactivate a suspended purchasing entity',
    access: ['county_admin'],
    http: 'POST /entities/{id}/reactivation',
    input: z.strictObject({ id: Id }),
    output: Entity,
    errors: ['not_found', 'invalid_transition'],
  }),
  merge: operation({
    name: 'filing.entities.merge',
    kind: 'command',
    summary:
      'Merge a purchasing entity into another of the county, permanently; the balance of its quotas goes to the other',
    access: ['county_admin'],
    http: 'POST /entities/{id}/merger',
    input: z.strictObject({ id: Id, intoId: Id, reason: Reason }),
    output: Entity,
    errors: [
      'not_found',
      'invalid_transition',
      'entity_suspended',
      'entity_merged',
      'plans_undecided',
      'quota_limit',
    ],
  }),
  template: operation({
    name: 'filing.entities.template',
    kind: 'query',
    summary: 'Template for importing purchasing entities',
    access: ['county_admin'],
    http: 'GET /entities/import-template',
    input: SheetInput,
    output: StoredFile,
    download: true,
  }),
  importPreview: operation({
    name: 'filing.entities.import-preview',
    kind: 'command',
    summary: 'Preview an import of purchasing entities, with every invalid row; changes nothing',
    access: ['county_admin'],
    http: 'POST /entities/import-preview',
    upload: IMPORT_UPLOAD,
    timeoutMs: SHEET_TIMEOUT_MS,
    input: ImportPreviewInput,
    output: ImportPreview,
    errors: ['sheet_unreadable'],
  }),
  import: operation({
    name: 'filing.entities.import',
    kind: 'create',
    summary:
      'Import a table of purchasing entities: a new credit code registers an entity, a known one updates the fields that differ',
    access: ['county_admin'],
    http: 'POST /entities/import',
    upload: IMPORT_UPLOAD,
    timeoutMs: SHEET_TIMEOUT_MS,
    input: ImportInput,
    output: ImportResult,
    errors: ['sheet_unreadable', 'rows_at_fault', 'conflict'],
  }),
  export: operation({
    name: 'filing.entities.export',
    kind: 'query',
    summary: 'Export the purchasing entities that match a filter as a table',
    access: OFFICE_AND_PROVINCE,
    http: 'GET /entities/export',
    input: SheetInput.extend({ filter: list.input.shape.filter }),
    output: StoredFile,
    download: true,
    timeoutMs: SHEET_TIMEOUT_MS,
    errors: ['export_too_large'],
  }),
};

export const entityAggregate = aggregate({
  service: 'filing',
  name: 'entity',
  state: Entity,
  events: [
    'entity-registered',
    'entity-edited',
    'entity-renamed',
    'entity-transferred',
    'entity-suspended',
    'entity-reactivated',
    'entity-merged',
    'entity-absorbed',
  ],
});
