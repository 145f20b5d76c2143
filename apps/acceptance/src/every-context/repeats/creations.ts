import { API } from '@yinhu/contracts';
import { businessDate } from '@yinhu/contracts/kernel';
import { dossier, offer, today } from '../../counties/papers.ts';
import type { World } from '../../world/world.ts';
import { type Creation, draw } from './creation.ts';
import { FILING_CREATIONS } from './filing-creations.ts';
import { TENDER_CREATIONS } from './tender-creations.ts';

/** How to make each thing that can be made, by operation. */
export const CREATIONS: Readonly<Record<string, Creation>> = {
  ...FILING_CREATIONS,
  ...TENDER_CREATIONS,
  'identity.organisations.create': {
    staff: 'admin',
    input: ({ home }) => ({ kind: 'helping_unit', name: `帮扶单位 ${draw()}`, divisionCode: home.code }),
    list: API.identity.organisations.list,
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
    list: API.identity.users.list,
  },
  'marketplace.sellers.register': {
    staff: 'station',
    input: ({ home }) => ({
      kind: 'farmer_household',
      name: `农户 ${draw()}`,
      divisionCode: home.place.village,
    }),
    list: API.marketplace.sellers.list,
    filter: ({ home }) => ({ divisionCode: home.code }),
  },
  'marketplace.listings.publish': {
    staff: 'cooperative',
    input: ({ home }) => offer(home.ids.cooperative, home.place.township),
    list: API.marketplace.listings.list,
    filter: ({ home }) => ({ origin: home.code }),
  },
  'marketplace.orders.place': {
    staff: 'buyer',
    input: ({ home }) => ({ lines: [{ listingId: home.ids.oranges, quantity: 1 + (draw() % 50) }] }),
    list: API.marketplace.orders.list,
  },
  'household.households.register': {
    staff: 'officer',
    input: ({ home }) => dossier(home.place.village),
    list: API.household.households.list,
  },
  'household.measures.add': {
    staff: 'officer',
    input: ({ home }) => ({
      householdId: home.ids.household.id,
      kind: 'industry',
      title: `措施 ${draw()}`,
      startedOn: today(),
    }),
    list: API.household.measures.list,
  },
  'household.sale-limits.set': {
    staff: 'admin',
    input: () => ({ effectiveFrom: dayIn(1 + draw()), singleFen: 1_500_000, yearFen: 3_000_000 }),
    list: API.household.saleLimits.list,
  },
  'household.income.record': {
    staff: 'officer',
    input: (world) => incomeOf(world),
    list: API.household.income.list,
  },
  'household.income.reverse': {
    staff: 'officer',
    input: async (world) => ({
      id: (await world.home.as('officer').call(API.household.income.record, incomeOf(world))).id,
      reason: '录入有误',
    }),
    list: API.household.income.list,
    adds: false,
  },
};

const DAY_MS = 86_400_000;
const dayIn = (days: number): string => businessDate(new Date(Date.parse(today()) + days * DAY_MS));

const incomeOf = ({ home }: World) => ({
  householdId: home.ids.household.id,
  kind: 'wage' as const,
  amountFen: 100 + draw(),
  source: 'visit' as const,
  on: today(),
});
