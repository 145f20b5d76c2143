import { API, type Operation } from '@yinhu/contracts';
import type { Staff } from '../counties/county.ts';
import { creditCode, dossier, offer, plan, THIS_YEAR, today } from '../counties/papers.ts';
import { until } from '../system/until.ts';
import type { World } from '../system/world.ts';

export interface Creation {
  readonly staff: Staff;
  /** Another valid input each time. */
  readonly input: (world: World) => object | Promise<object>;
  /** List that holds what is created. */
  readonly list: Operation;
  /** Narrows a list that is public to the home county, since others are busy meanwhile. */
  readonly filter?: (world: World) => object;
  /** Whether one call makes one record there. */
  readonly adds?: false;
}

let drawn = 0;
const draw = (): number => ++drawn;

/** How to make each thing that can be made, by operation. */
export const CREATIONS: Readonly<Record<string, Creation>> = {
  'identity.organisations.create': {
    staff: 'admin',
    input: ({ home }) => ({ kind: 'helping_unit', name: `帮扶单位 ${draw()}`, divisionCode: home.code }),
    list: API.organisations.list,
  },
  'identity.users.create': {
    staff: 'admin',
    input: ({ home }) => ({
      username: `${home.username('clerk')}-${draw()}`,
      name: '经办人',
      role: 'entity_clerk',
      organisationId: home.ids.entity.id,
      password: 'Yinhu-demo-2019',
    }),
    list: API.users.list,
  },
  'filing.entities.register': {
    staff: 'admin',
    input: ({ home }) => ({
      creditCode: creditCode(home.code),
      name: `采购单位 ${draw()}`,
      divisionCode: home.code,
      sector: 'culture',
    }),
    list: API.entities.list,
  },
  'filing.comments.post': {
    staff: 'reviewer',
    input: async ({ home }) => {
      const { items } = await home.as('reviewer').list(API.filings.list, { range: [0, 0] });
      const { id: filingId } = items[0] ?? (await home.as('clerk').call(API.filings.draft, plan([home.place.township])));
      return { filingId, body: `请补充材料 ${draw()}` };
    },
    list: API.filingComments.list,
  },
  'filing.quotas.allocate': {
    staff: 'admin',
    input: ({ home }) => ({ entityId: home.ids.otherEntity.id, fiscalYear: THIS_YEAR, source: 'entity_budget', amountFen: 100 + draw() }),
    list: API.quotas.list,
    adds: false,
  },
  'filing.ruleParameters.set': {
    staff: 'admin',
    input: () => ({ ruleCode: 'NO_SPLITTING', values: { windowDays: 365 }, effectiveFrom: '2099-01-01', reason: `试行 ${draw()}` }),
    list: API.ruleParameters.list,
  },
  'filing.thresholds.add': {
    staff: 'admin',
    input: () => ({
      measure: 'open_tender',
      group: 'goods',
      amountFen: 100_000_000 + draw(),
      effectiveFrom: `${2060 + (draw() % 40)}-01-01`,
      sourceDocument: '县采购办文件',
      reason: '从严管理',
    }),
    list: API.thresholds.list,
    filter: ({ home }) => ({ divisionCode: home.code }),
  },
  'filing.ruleReplays.start': {
    staff: 'admin',
    input: async ({ home }) => {
      await until('no replay is under way', async () => {
        const { items } = await home.as('admin').list(API.ruleReplays.list, {});
        return items.every(({ status }) => status === 'done');
      });
      return { from: '2019-01-01', to: '2019-01-31', note: `回放 ${draw()}` };
    },
    list: API.ruleReplays.list,
  },
  'filing.filings.draft': { staff: 'clerk', input: ({ home }) => plan([home.place.township]), list: API.filings.list },
  'marketplace.sellers.register': {
    staff: 'station',
    input: ({ home }) => ({ kind: 'farmer_household', name: `农户 ${draw()}`, divisionCode: home.place.village }),
    list: API.sellers.list,
    filter: ({ home }) => ({ divisionCode: home.code }),
  },
  'marketplace.listings.publish': {
    staff: 'cooperative',
    input: ({ home }) => offer(home.ids.cooperative, home.place.township),
    list: API.listings.list,
    filter: ({ home }) => ({ origin: home.code }),
  },
  'marketplace.orders.place': {
    staff: 'buyer',
    input: ({ home }) => ({ lines: [{ listingId: home.ids.oranges, quantity: 1 + (draw() % 50) }] }),
    list: API.orders.list,
  },
  'household.households.register': { staff: 'officer', input: ({ home }) => dossier(home.place.village), list: API.households.list },
  'household.measures.add': {
    staff: 'officer',
    input: ({ home }) => ({ householdId: home.ids.household.id, kind: 'industry', title: `措施 ${draw()}`, startedOn: today() }),
    list: API.measures.list,
  },
  'household.income.record': { staff: 'officer', input: (world) => incomeOf(world), list: API.income.list },
  'household.income.reverse': {
    staff: 'officer',
    input: async (world) => ({ id: (await world.home.as('officer').call(API.income.record, incomeOf(world))).id, reason: '录入有误' }),
    list: API.income.list,
    adds: false,
  },
};

const incomeOf = ({ home }: World) => ({
  householdId: home.ids.household.id,
  kind: 'wage' as const,
  amountFen: 100 + draw(),
  source: 'visit' as const,
  on: today(),
});
