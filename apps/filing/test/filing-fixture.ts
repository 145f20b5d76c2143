import { randomInt } from 'node:crypto';
import {
  type Entity,
  FILING,
  type FilingDetail,
  type QuotaDetail,
  type QuotaMovement,
} from '@yinhu/contracts/filing';
import {
  type Actor,
  businessDate,
  creditCodeCheck,
  type OutputOf,
  type RequestOf,
} from '@yinhu/contracts/kernel';
import { childrenOf, divisionExists } from '@yinhu/divisions';
import { startTestService, type TestCallOptions, type TestService } from '@yinhu/testing';
import { filingService } from '../src/filing-service.ts';

/** The present business year. */
export const YEAR = Number(businessDate(new Date()).slice(0, 4));
export const COUNTY = '360725';
/** Two townships of Chongyi, and a village. */
export const HENGSHUI = '360725100';
export const YANGMEI = '360725101';
export const NEIGHBOUR = '360726';

export type Plan = RequestOf<typeof FILING.filings.draft>;
export type Detail = FilingDetail;
type Ledger = QuotaDetail & { readonly movements: readonly QuotaMovement[] };
type Line = Plan['lines'][number];

const ORGANISATION_CODES = 1_000_000_000;
// Counted on from a random start: among thousands that are drawn at random, two are the same now and then.
let issued = randomInt(ORGANISATION_CODES);

/** A unified social credit code of a county's public institution that nobody has had yet. */
export function newCreditCode(county = COUNTY): string {
  issued = (issued + 1) % ORGANISATION_CODES;
  const body = `12${county}${String(issued).padStart(9, '0')}`;
  return body + creditCodeCheck(body);
}

export const line = (line: Partial<Line> = {}): Line => {
  const { quantity = 1, unitPriceFen = 100_000 } = line;
  return {
    catalogueCode: 'B02030200',
    description: '抗旱蓄水池',
    beneficiaryDivisions: [HENGSHUI],
    budgetFen: quantity * unitPriceFen,
    ...line,
    quantity,
    unitPriceFen,
  };
};

/** A plan that every rule lets pass where the quota covers it; each is another, unless its price is given. */
export function plan({
  lines = [line({ unitPriceFen: 100_000 + randomInt(10_000_000) })],
  ...other
}: Partial<Plan> = {}): Plan {
  return {
    title: '蓄水池修缮',
    fiscalYear: YEAR,
    purpose: 'poverty_alleviation',
    purposeStatement: '让脐橙种植户旱年有水',
    method: 'request_for_quotations',
    organisationForm: 'entity',
    lines,
    funding: [
      { source: 'county_poverty_fund', amountFen: lines.reduce((sum, { budgetFen }) => sum + budgetFen, 0) },
    ],
    purposeEvidence: {
      villages: [villageAt(lines[0]?.beneficiaryDivisions[0])],
      fundDocument: '赣财农〔2019〕12号',
      households: 20,
    },
    plannedStart: businessDate(new Date(Date.now() + 7 * 86_400_000)),
    ...other,
  };
}

/** The first village at or below a division; one of Hengshui where the code is none. */
export function villageAt(code: string | undefined): string {
  const known = code && divisionExists(code) ? code : HENGSHUI;
  const [below] = childrenOf(known);
  return below ? villageAt(below.code) : known;
}

export interface Filing {
  readonly service: TestService;
  readonly admin: Partial<Actor>;
  readonly reviewer: Partial<Actor>;
  clerkOf(entity: Pick<Entity, 'id' | 'divisionCode'>): Partial<Actor>;
  /** A new entity of the county, with this much in its county fund's quota of this year. */
  entityWith(
    quotaFen: number,
    entity?: { divisionCode?: string; name?: string },
    options?: Partial<TestCallOptions>,
  ): Promise<Entity>;
  allocate(
    entity: Pick<Entity, 'id' | 'divisionCode'>,
    amountFen: number,
    quota?: Partial<RequestOf<typeof FILING.quotas.allocate>>,
  ): Promise<unknown>;
  /** A quota with its ledger, the first entry first. */
  ledgerOf(quotaId: string): Promise<Ledger>;
  /** The quotas of an entity, each with its ledger, by source. */
  quotasOf(entity: Pick<Entity, 'id'>): Promise<Ledger[]>;
  /** The one quota of an entity, with its ledger. */
  quotaOf(entity: Pick<Entity, 'id'>): Promise<Ledger>;
  draft(
    entity: Entity,
    plan: Plan,
    options?: TestCallOptions,
  ): Promise<OutputOf<typeof FILING.filings.draft>>;
  submit(entity: Entity, plan: Plan, options?: TestCallOptions): Promise<Detail>;
  stop(): Promise<void>;
}

export const staffOf = (role: Actor['role'], division = COUNTY): Partial<Actor> => ({
  role,
  division,
  username: role,
  name: role,
  backdating: true,
});

/** The filing service on a real database and broker, with short words for what tests begin with. */
export async function startFiling(): Promise<Filing> {
  const service = await startTestService(filingService);
  const clerkOf: Filing['clerkOf'] = ({ id, divisionCode }) => ({
    ...staffOf('entity_clerk', divisionCode),
    organisationId: id,
  });
  const adminOf = (divisionCode: string) => staffOf('county_admin', divisionCode.slice(0, 6));
  const filing: Filing = {
    service,
    admin: adminOf(COUNTY),
    reviewer: staffOf('county_reviewer'),
    clerkOf,
    async entityWith(quotaFen, { divisionCode = COUNTY, name = '崇义县水利局' } = {}, options = {}) {
      const entity = {
        creditCode: newCreditCode(divisionCode.slice(0, 6)),
        name,
        divisionCode,
        sector: 'water' as const,
      };
      const registered = await service.call(FILING.entities.register, entity, {
        as: adminOf(divisionCode),
        ...options,
      });
      if (quotaFen > 0) await filing.allocate(registered, quotaFen);
      return registered;
    },
    allocate: ({ id, divisionCode }, amountFen, quota = {}) => {
      const input = {
        entityId: id,
        fiscalYear: YEAR,
        source: 'county_poverty_fund' as const,
        amountFen,
        ...quota,
      };
      return service.call(FILING.quotas.allocate, input, { as: adminOf(divisionCode) });
    },
    async ledgerOf(id) {
      const [quota, { items: movements }] = await Promise.all([
        service.call(FILING.quotas.get, { id }, { as: filing.admin }),
        service.call(
          FILING.quotas.movements,
          { filter: { quotaId: id }, sort: ['entry', 'ASC'], range: [0, 999] },
          { as: filing.admin },
        ),
      ]);
      return { ...quota, movements };
    },
    async quotasOf({ id }) {
      const { items } = await service.call(
        FILING.quotas.list,
        { filter: { entityId: id }, sort: ['source', 'ASC'] },
        { as: filing.admin },
      );
      return Promise.all(items.map((quota) => filing.ledgerOf(quota.id)));
    },
    async quotaOf(entity) {
      const [quota, ...others] = await filing.quotasOf(entity);
      if (!quota || others.length > 0)
        throw new Error(`${entity.id} has ${others.length + (quota ? 1 : 0)} quotas`);
      return quota;
    },
    draft: (entity, input, options) =>
      service.call(FILING.filings.draft, input, { as: clerkOf(entity), ...options }),
    async submit(entity, input, options) {
      const { id } = await filing.draft(entity, input, options);
      return service.call(FILING.filings.submit, { id }, { as: clerkOf(entity), ...options });
    },
    stop: () => service.stop(),
  };
  return filing;
}
