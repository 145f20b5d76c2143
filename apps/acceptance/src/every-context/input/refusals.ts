import { API } from '@yinhu/contracts';
import type { Operation } from '@yinhu/contracts/kernel';
import type { Staff } from '../../counties/county.ts';
import { dossier, offer, type Plan, plan, SURNAME, THIS_YEAR, today } from '../../counties/papers.ts';
import type { World } from '../../world/world.ts';

/** One thing that must be refused, and how: status, code, and the field and reason that are named. */
export interface Refusal {
  readonly staff: Staff;
  readonly operation: Operation;
  readonly input: (world: World) => object;
  readonly status: number;
  readonly code: string;
  readonly field?: string;
  readonly reason?: string;
}

const invalid = (
  staff: Staff,
  operation: Operation,
  input: (world: World) => object,
  field: string,
  reason: string,
): Refusal => ({
  staff,
  operation,
  input,
  status: 422,
  code: 'validation_failed',
  field,
  reason,
});

const entity = (change: object) => () => ({
  creditCode: '91350100M000100Y43',
  name: '不会存入的单位',
  divisionCode: '360724',
  sector: 'water',
  ...change,
});

/** A plan with something changed in its only line. */
const badLine =
  (change: Partial<Record<keyof Plan['lines'][number], unknown>>) =>
  ({ home }: World): object => {
    const good = plan([home.place.township]);
    return { ...good, lines: [{ ...good.lines[0], ...change }] };
  };

const badPlan =
  (change: Partial<Record<keyof Plan, unknown>>) =>
  ({ home }: World): object => ({ ...plan([home.place.township]), ...change });

const badDossier =
  (change: object) =>
  ({ home }: World): object => ({ ...dossier(home.place.village), ...change });

const badMember =
  (change: object) =>
  (world: World): object => {
    const good = dossier(world.home.place.village);
    return { ...good, members: [{ ...good.members[0], ...change }] };
  };

const badOffer =
  (change: object) =>
  ({ home }: World): object => ({ ...offer(home.ids.cooperative, home.place.township), ...change });

const order =
  (line: (world: World) => object) =>
  (world: World): object => ({ lines: [line(world)] });

const quota =
  (change: object) =>
  ({ home }: World): object => ({
    entityId: home.ids.entity.id,
    fiscalYear: THIS_YEAR,
    source: 'donation',
    amountFen: 100,
    ...change,
  });

const income =
  (change: object) =>
  ({ home }: World): object => ({
    householdId: home.ids.household.id,
    kind: 'wage',
    amountFen: 100,
    source: 'visit',
    on: today(),
    ...change,
  });

/** Refusals by what is wrong, as the issue names it and as mischief goes on. */
export const REFUSALS: Readonly<Record<string, Refusal>> = {
  'a credit code with a wrong check digit': invalid(
    'admin',
    API.filing.entities.register,
    entity({ creditCode: '91350100M000100Y44' }),
    'creditCode',
    'check_digit',
  ),
  'a credit code of 17 characters': invalid(
    'admin',
    API.filing.entities.register,
    entity({ creditCode: '91350100M000100Y4' }),
    'creditCode',
    'format',
  ),
  'a division that does not exist': invalid(
    'admin',
    API.filing.entities.register,
    entity({ creditCode: '91350100M000100Y43', divisionCode: '360799' }),
    'divisionCode',
    'unknown_division',
  ),
  'a division code of 5 digits': invalid(
    'admin',
    API.filing.entities.register,
    entity({ creditCode: '91350100M000100Y43', divisionCode: '36072' }),
    'divisionCode',
    'format',
  ),
  'a beneficiary division that does not exist': invalid(
    'clerk',
    API.filing.filings.draft,
    badLine({ beneficiaryDivisions: ['360724999'] }),
    'lines[0].beneficiaryDivisions[0]',
    'unknown_division',
  ),
  'a beneficiary division of another county': invalid(
    'clerk',
    API.filing.filings.draft,
    badLine({ beneficiaryDivisions: ['360725'] }),
    'lines[0].beneficiaryDivisions[0]',
    'outside_division',
  ),
  'an unknown catalogue item': invalid(
    'clerk',
    API.filing.filings.draft,
    badLine({ catalogueCode: 'Z99999999' }),
    'lines[0].catalogueCode',
    'unknown_catalogue_item',
  ),
  'negative fen': invalid(
    'clerk',
    API.filing.filings.draft,
    badPlan({ funding: [{ source: 'donation', amountFen: -1 }] }),
    'funding[0].amountFen',
    'too_small',
  ),
  'fractional fen': invalid(
    'clerk',
    API.filing.filings.draft,
    badLine({ unitPriceFen: 10.5 }),
    'lines[0].unitPriceFen',
    'type',
  ),
  'fen as a text': invalid(
    'clerk',
    API.filing.filings.draft,
    badLine({ unitPriceFen: '100' }),
    'lines[0].unitPriceFen',
    'type',
  ),
  'a line that does not add up': invalid(
    'clerk',
    API.filing.filings.draft,
    badLine({ budgetFen: 1 }),
    'lines[0].budgetFen',
    'line_amount',
  ),
  'no lines': invalid('clerk', API.filing.filings.draft, badPlan({ lines: [] }), 'lines', 'too_small'),
  'fen beyond what numbers hold exactly': invalid(
    'clerk',
    API.filing.filings.draft,
    badPlan({ funding: [{ source: 'donation', amountFen: 1e300 }] }),
    'funding[0].amountFen',
    'too_big',
  ),
  'a quota beyond every budget': invalid(
    'admin',
    API.filing.quotas.allocate,
    quota({ amountFen: Number.MAX_SAFE_INTEGER }),
    'amountFen',
    'too_big',
  ),
  'a quota of nothing': invalid(
    'admin',
    API.filing.quotas.allocate,
    quota({ amountFen: 0 }),
    'amountFen',
    'too_small',
  ),
  'a year that cannot be': invalid(
    'clerk',
    API.filing.filings.draft,
    badPlan({ fiscalYear: 2099 }),
    'fiscalYear',
    'too_big',
  ),
  'an end before the start': invalid(
    'clerk',
    API.filing.filings.draft,
    badPlan({ plannedStart: '2025-06-02', plannedEnd: '2025-06-01' }),
    'plannedEnd',
    'date_order',
  ),
  'a day that the calendar does not have': invalid(
    'clerk',
    API.filing.filings.draft,
    badPlan({ plannedStart: '2025-02-30' }),
    'plannedStart',
    'format',
  ),
  'a field that does not exist': invalid(
    'clerk',
    API.filing.filings.draft,
    badPlan({ colour: 'red' } as never),
    'colour',
    'unknown_field',
  ),
  'a method that does not exist': invalid(
    'clerk',
    API.filing.filings.draft,
    badPlan({ method: 'lottery' }),
    'method',
    'one_of',
  ),
  'a list where an object belongs': invalid(
    'clerk',
    API.filing.filings.draft,
    badPlan({ lines: ['x'] }),
    'lines[0]',
    'type',
  ),
  'stock below zero': invalid(
    'cooperative',
    API.marketplace.listings.publish,
    badOffer({ stock: -1 }),
    'stock',
    'too_small',
  ),
  'stock of half a unit': invalid(
    'cooperative',
    API.marketplace.listings.publish,
    badOffer({ stock: 0.5 }),
    'stock',
    'type',
  ),
  'a price of nothing': invalid(
    'cooperative',
    API.marketplace.listings.publish,
    badOffer({ priceFen: 0 }),
    'priceFen',
    'too_small',
  ),
  'an origin that does not exist': invalid(
    'cooperative',
    API.marketplace.listings.publish,
    badOffer({ originCode: '360724998' }),
    'originCode',
    'unknown_division',
  ),
  'an order of more than there is': {
    staff: 'buyer',
    operation: API.marketplace.orders.place,
    input: order(({ home }) => ({ listingId: home.ids.oranges, quantity: 1_000_000 })),
    status: 409,
    code: 'stock_exhausted',
  },
  'an order of a negative quantity': invalid(
    'buyer',
    API.marketplace.orders.place,
    order(({ home }) => ({ listingId: home.ids.oranges, quantity: -5 })),
    'lines[0].quantity',
    'too_small',
  ),
  'farm inputs for nobody': invalid(
    'buyer',
    API.marketplace.orders.place,
    order(({ home }) => ({ listingId: home.ids.fertiliser, quantity: 1 })),
    'lines[0].beneficiaries',
    'required',
  ),
  'farm inputs for a household that is not there': invalid(
    'buyer',
    API.marketplace.orders.place,
    order(({ home }) => ({
      listingId: home.ids.fertiliser,
      quantity: 1,
      beneficiaries: [{ householdNumber: '360724-999999', surname: SURNAME, quantity: 1 }],
    })),
    'lines[0].beneficiaries',
    'unknown_household',
  ),
  'farm inputs for a household of the neighbouring county': invalid(
    'buyer',
    API.marketplace.orders.place,
    order(({ home, neighbour }) => ({
      listingId: home.ids.fertiliser,
      quantity: 1,
      beneficiaries: [{ householdNumber: neighbour.ids.household.number, surname: SURNAME, quantity: 1 }],
    })),
    'lines[0].beneficiaries',
    'unknown_household',
  ),
  'shares of households that do not add up': invalid(
    'buyer',
    API.marketplace.orders.place,
    order(({ home }) => ({
      listingId: home.ids.fertiliser,
      quantity: 5,
      beneficiaries: [{ householdNumber: home.ids.household.number, surname: SURNAME, quantity: 4 }],
    })),
    'lines[0].beneficiaries',
    'beneficiary_quantities',
  ),
  'an identity number with a wrong check digit': invalid(
    'officer',
    API.household.households.register,
    badMember({ identityNumber: '110105194912310021' }),
    'members[0].identityNumber',
    'check_digit',
  ),
  'a household without a head': invalid(
    'officer',
    API.household.households.register,
    badMember({ relation: 'child' }),
    'members',
    'one_head',
  ),
  'a dossier of a whole county': invalid(
    'officer',
    API.household.households.register,
    badDossier({ divisionCode: '360724' }),
    'divisionCode',
    'too_small',
  ),
  'income of nothing': invalid(
    'officer',
    API.household.income.record,
    income({ amountFen: 0 }),
    'amountFen',
    'not_zero',
  ),
  'income that is negative': invalid(
    'officer',
    API.household.income.record,
    income({ amountFen: -100 }),
    'amountFen',
    'cost_is_negative',
  ),
  'income beyond what numbers hold exactly': invalid(
    'officer',
    API.household.income.record,
    income({ amountFen: 1e20 }),
    'amountFen',
    'too_big',
  ),
  'a weak password': invalid(
    'admin',
    API.identity.users.create,
    ({ home }) => ({
      username: 'weak-one',
      name: '某人',
      role: 'entity_clerk',
      organisationId: home.ids.entity.id,
      password: 'aaaaaaaaaaaaaa',
    }),
    'password',
    'weak_password',
  ),
  'a role that the organisation does not have': invalid(
    'admin',
    API.identity.users.create,
    ({ home }) => ({
      username: 'odd-one',
      name: '某人',
      role: 'helping_buyer',
      organisationId: home.ids.entity.id,
      password: 'Yinhu-demo-2019',
    }),
    'role',
    'one_of',
  ),
  'a NUL in a text': invalid(
    'clerk',
    API.filing.filings.draft,
    badPlan({ title: 'a\u0000b' }),
    'title',
    'control_character',
  ),
  'another control character in a text': invalid(
    'clerk',
    API.filing.filings.draft,
    badPlan({ title: 'a\u0007b' }),
    'title',
    'control_character',
  ),
  'half a character': invalid(
    'clerk',
    API.filing.filings.draft,
    badPlan({ title: 'a\ud83c' }),
    'title',
    'lone_surrogate',
  ),
  'a text of 100,000 characters': invalid(
    'clerk',
    API.filing.filings.draft,
    badPlan({ title: '长'.repeat(100_000) }),
    'title',
    'too_big',
  ),
  'a title of blanks': invalid(
    'clerk',
    API.filing.filings.draft,
    badPlan({ title: '   ' }),
    'title',
    'too_small',
  ),
};
