import { z } from 'zod';
import { CreditCode } from '../kernel/check-digits.ts';
import { aggregate } from '../kernel/event.ts';
import { listOperation, operation } from '../kernel/operation.ts';
import { DivisionCode, Id, SearchText, Text } from '../kernel/scalars.ts';

export const Sector = z.enum([
  'health',
  'environment',
  'transport',
  'education',
  'agriculture',
  'water',
  'forestry',
  'housing',
  'civil_affairs',
  'employment',
  'culture',
  'energy',
  'commerce',
  'township',
  'other',
]);
export type Sector = z.infer<typeof Sector>;

/** Purchasing entity (采购单位). */
export const Entity = z.object({
  id: Id,
  creditCode: CreditCode,
  name: z.string(),
  divisionCode: DivisionCode,
  sector: Sector,
  contactName: z.string().nullable(),
  status: z.enum(['active', 'suspended']),
  registeredAt: z.iso.datetime(),
  version: z.int(),
});
export type Entity = z.infer<typeof Entity>;

const staff = ['province_supervisor', 'county_admin', 'county_reviewer', 'entity_clerk'] as const;

export const entities = {
  list: listOperation({
    name: 'filing.entities.list',
    summary: 'Purchasing entities within the caller’s division',
    access: staff,
    resource: 'entities',
    item: Entity.extend({ filings: z.int(), filedFen: z.int() }),
    filter: {
      q: SearchText.optional(),
      sector: Sector.optional(),
      status: z.enum(['active', 'suspended']).optional(),
      divisionCode: DivisionCode.optional(),
    },
    sort: ['name', 'sector', 'divisionCode', 'registeredAt', 'filings', 'filedFen'],
    defaultOrder: 'ASC',
  }),
  get: operation({
    name: 'filing.entities.get',
    kind: 'query',
    summary: 'One purchasing entity',
    access: staff,
    http: 'GET /entities/{id}',
    input: z.strictObject({ id: Id }),
    output: Entity.extend({ filings: z.int(), filedFen: z.int() }),
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
      name: Text(100),
      divisionCode: DivisionCode,
      sector: Sector,
      contactName: Text(50).optional(),
    }),
    output: Entity,
    errors: ['already_exists'],
  }),
  suspend: operation({
    name: 'filing.entities.suspend',
    kind: 'command',
    summary: 'Suspend a purchasing entity: it can file nothing until it is reactivated',
    access: ['county_admin'],
    http: 'POST /entities/{id}/suspension',
    input: z.strictObject({ id: Id, reason: Text(200) }),
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
};

export const entityAggregate = aggregate({
  service: 'filing',
  name: 'entity',
  state: Entity,
  events: ['entity-registered', 'entity-suspended', 'entity-reactivated'],
});
