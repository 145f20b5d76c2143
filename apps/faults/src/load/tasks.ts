import { randomUUID } from 'node:crypto';
import { API } from '@yinhu/contracts';
import { dossier, entity, fertiliser, plan, THIS_YEAR, today } from '../stage/papers.ts';
import type { People } from '../stage/people.ts';
import type { Writes } from './writes.ts';

type Task = (people: People, writes: Writes) => Promise<void>;

/** A plan is drafted and files itself: it takes from the quota and gets the county's next number. */
const filePlan: Task = async ({ clerk }, writes) => {
  const draft = await writes.write(clerk, API.filing.filings.draft, plan());
  if (draft) await writes.write(clerk, API.filing.filings.submit, { id: draft.id });
};

/**
 * Goods are ordered for a household and accepted: they leave the shelf and become a measure on its dossier.
 */
const orderForHousehold: Task = async ({ buyer, supplier, listingId, householdNumber }, writes) => {
  const line = { listingId, quantity: 2, beneficiaries: [{ householdNumber, surname: '钟', quantity: 2 }] };
  const order = await writes.write(buyer, API.marketplace.orders.place, { lines: [line] });
  if (!order) return;
  for (const [who, step] of [
    [supplier, API.marketplace.orders.confirm],
    [supplier, API.marketplace.orders.ship],
    [buyer, API.marketplace.orders.receive],
    [buyer, API.marketplace.orders.accept],
  ] as const) {
    if (!(await writes.write(who, step, { id: order.id }))) return;
  }
};

const addMeasure: Task = async ({ officer, householdId }, writes) => {
  await writes.write(officer, API.household.measures.add, {
    householdId,
    kind: 'industry',
    title: '发展油茶产业',
    startedOn: today(),
  });
};

const registerHousehold: Task = async ({ officer, village }, writes) => {
  await writes.write(officer, API.household.households.register, dossier(village));
};

const publishListing: Task = async ({ supplier, sellerId, township }, writes) => {
  await writes.write(supplier, API.marketplace.listings.publish, fertiliser(sellerId, township));
};

/** An entity and its first money. */
const fundEntity: Task = async ({ admin }, writes) => {
  const registered = await writes.write(admin, API.filing.entities.register, entity());
  if (!registered) return;
  const money = {
    entityId: registered.id,
    fiscalYear: THIS_YEAR,
    source: 'county_poverty_fund' as const,
    amountFen: 1_000_000,
  };
  await writes.write(admin, API.filing.quotas.allocate, money);
};

const openAccount: Task = async ({ admin, entityId }, writes) => {
  const username = `faults-${randomUUID().slice(0, 13)}`;
  const account = {
    username,
    name: '经办人',
    role: 'entity_clerk' as const,
    organisationId: entityId,
    password: `Yinhu-${randomUUID()}`,
  };
  await writes.write(admin, API.identity.users.create, account);
};

export const TASKS: readonly Task[] = [
  filePlan,
  orderForHousehold,
  filePlan,
  addMeasure,
  registerHousehold,
  filePlan,
  publishListing,
  fundEntity,
  openAccount,
];
