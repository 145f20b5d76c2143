import { API, OPERATIONS } from '@yinhu/contracts';
import type { Operation, Role } from '@yinhu/contracts/kernel';
import type { Staff } from '../../counties/county.ts';
import { plan, SURNAME, THIS_YEAR } from '../../counties/papers.ts';
import type { Person } from '../../system/person.ts';
import { type Given, supervisor, type World } from '../../world/world.ts';
import { type KnownRecord, knownRecords, SCOPED, type Scoped, sees, type Viewer } from './records.ts';
import { validInput } from './valid-input.ts';

/** Who looks: people of the home county, and the same roles of the county beside it. */
const VIEWERS: readonly (readonly [title: string, county: 'home' | 'neighbour', staff: Staff, role: Role])[] =
  (
    [
      ['admin', 'county_admin'],
      ['reviewer', 'county_reviewer'],
      ['clerk', 'entity_clerk'],
      ['other-clerk', 'entity_clerk'],
      ['buyer', 'helping_buyer'],
      ['other-buyer', 'helping_buyer'],
      ['cooperative', 'seller_clerk'],
      ['supplier', 'seller_clerk'],
      ['station', 'seller_clerk'],
      ['officer', 'household_officer'],
      ['other-officer', 'household_officer'],
      ['township', 'township_reviewer'],
    ] as const
  ).flatMap(([staff, role]) =>
    (['home', 'neighbour'] as const).map(
      (county) => [`${role} (${staff}) of the ${county} county`, county, staff, role] as const,
    ),
  );

export function recordsSuite(given: Given): void {
  describe.each(VIEWERS)('%s', (_, county, staff, role) => {
    const person = (): Person => given()[county].as(staff);
    const viewer = (): Viewer => viewerOf(given(), county, staff, role);

    it('lists and counts exactly the records in scope', async () => {
      for (const resource of resourcesOf(role)) {
        const records = knownRecords(given()).filter((record) => record.resource === resource);
        const page = (await person().list(SCOPED[resource].list as Operation, {
          filter: { id: records.map(({ id }) => id) },
          range: [0, 99],
        })) as Page;
        const expected = records.filter((record) => sees(viewer(), record)).map(({ id }) => id);
        expect([resource, page.items.map(({ id }) => id).sort(), page.total]).toEqual([
          resource,
          expected.sort(),
          expected.length,
        ]);
      }
    });

    it('reads what is in scope by id, and finds nothing under the ids of the rest', async () => {
      for (const resource of resourcesOf(role)) {
        const { get } = SCOPED[resource];
        for (const record of get
          ? knownRecords(given()).filter((known) => known.resource === resource)
          : []) {
          const { status } = await person().answerTo(get as Operation, { id: record.id });
          expect([resource, record.divisions, status]).toEqual([
            resource,
            record.divisions,
            sees(viewer(), record) ? 200 : 404,
          ]);
        }
      }
    });

    it('changes nothing that is out of scope', async () => {
      for (const { operation, record } of commandsOutOfScope(given(), viewer())) {
        const { status, problem } = await person().answerTo(operation, {
          ...validInput(operation, given()[county]),
          [idOf(operation)]: record.id,
        });
        expect([operation.name, record.divisions, status, problem.code]).toEqual([
          operation.name,
          record.divisions,
          404,
          'not_found',
        ]);
      }
    });

    it('is refused the figures of divisions beside and above', async () => {
      const { home, neighbour } = given();
      const { division } = viewer();
      for (const code of [home, neighbour].flatMap(({ code, place, otherPlace }) => [
        '36',
        '3607',
        code,
        place.township,
        place.village,
        otherPlace.township,
        otherPlace.village,
      ])) {
        for (const operation of [
          API.oversight.divisions.summary,
          API.oversight.divisions.children,
          API.oversight.divisions.recount,
        ]) {
          const { status } = await person().answerTo(operation, { code });
          expect([operation.name, code, status]).toEqual([
            operation.name,
            code,
            mayCall(operation, role) && code.startsWith(division) ? 200 : 403,
          ]);
        }
      }
    });

    it('gets no more by asking for a division above, and nothing from one beside', async () => {
      const { home, neighbour } = given();
      const beside = county === 'home' ? neighbour : home;
      for (const list of [
        API.identity.organisations.list,
        API.filing.filings.list,
        API.filing.entities.list,
        API.marketplace.orders.list,
        API.household.households.list,
        API.household.measures.list,
      ].filter((one) => mayCall(one, role))) {
        const totalOf = async (filter: object) =>
          ((await person().list(list as Operation, { filter, range: [0, 0] })) as Page).total;
        expect([list.name, await totalOf({ divisionCode: '36' })]).toEqual([list.name, await totalOf({})]);
        expect([list.name, await totalOf({ divisionCode: beside.code })]).toEqual([list.name, 0]);
      }
    });
  });

  it('the province’s supervisor sees the records of both counties, and no name of a person in full', async () => {
    for (const resource of resourcesOf('province_supervisor')) {
      const records = knownRecords(given()).filter((record) => record.resource === resource);
      const page = (await supervisor(given()).list(SCOPED[resource].list as Operation, {
        filter: { id: records.map(({ id }) => id) },
      })) as Page;
      expect([resource, page.total]).toEqual([resource, records.length]);
    }
    const { household } = given().home.ids;
    const { headName, members } = await supervisor(given()).call(API.household.households.get, {
      id: household.id,
    });
    expect([headName, members[0]?.name]).toEqual([
      expect.stringMatching(/^钟\*+$/),
      expect.stringMatching(/^钟\*+$/),
    ]);
    expect([members[0]?.identityNumber, members[0]?.birthDate]).toEqual([
      expect.stringMatching(/^\*{16}\w{2}$/),
      null,
    ]);
  });

  it('a listing is changed and withdrawn by those who keep the shop, and the county’s reviewer, only', async () => {
    const { home, neighbour } = given();
    const change = { ...listingInput, originCode: home.place.township, version: 1, id: home.ids.oranges };
    for (const stranger of [home.as('station'), home.as('supplier'), neighbour.as('cooperative')]) {
      expect((await stranger.answerTo(API.marketplace.listings.change, change)).status).toBe(404);
      expect(
        (await stranger.answerTo(API.marketplace.listings.withdraw, { id: home.ids.oranges, reason: '越界' }))
          .status,
      ).toBe(404);
    }
    expect(
      (
        await neighbour
          .as('reviewer')
          .answerTo(API.marketplace.listings.withdraw, { id: home.ids.oranges, reason: '越界' })
      ).status,
    ).toBe(404);
    expect((await home.as('buyer').call(API.marketplace.listings.get, { id: home.ids.oranges })).status).toBe(
      'published',
    );
  });

  it('a household is known to who knows its number and its head’s surname, and in the own county only', async () => {
    const { home, neighbour } = given();
    const isKnown = async (number: string, surname: string) =>
      (await home.as('other-buyer').call(API.household.lookups.check, { number, surname })).known;
    expect(await isKnown(home.ids.household.number, SURNAME)).toBe(true);
    expect(await isKnown(home.ids.household.number, '刘')).toBe(false);
    expect(await isKnown(neighbour.ids.household.number, SURNAME)).toBe(false);
  });

  it('an order names its households to the buyer and the staff of their county, and to the seller only how many', async () => {
    const { home } = given();
    const id = home.ids.assistanceOrder;
    for (const [who, named] of [
      ['buyer', 2],
      ['reviewer', 2],
      ['supplier', 0],
    ] as const) {
      const [line] = (await home.as(who).call(API.marketplace.orders.get, { id })).lines;
      expect([who, line?.beneficiaryCount, line?.beneficiaries.length]).toEqual([who, 2, named]);
    }
  });

  it('nobody enters records into a county beside the own, or gives money or accounts to its organisations', async () => {
    const { home, neighbour } = given();
    const attempts: [Staff, Operation, object][] = [
      ['admin', API.filing.entities.register, { ...entityInput, divisionCode: neighbour.code }],
      [
        'admin',
        API.identity.organisations.create,
        { kind: 'helping_unit', name: '越界单位', divisionCode: neighbour.code },
      ],
      [
        'admin',
        API.identity.organisations.create,
        { kind: 'helping_unit', name: '越界单位', divisionCode: '3607' },
      ],
      [
        'admin',
        API.marketplace.sellers.register,
        {
          kind: 'cooperative',
          name: '越界合作社',
          divisionCode: neighbour.place.township,
          creditCode: entityInput.creditCode,
        },
      ],
      [
        'admin',
        API.filing.quotas.allocate,
        { entityId: neighbour.ids.entity.id, fiscalYear: THIS_YEAR, source: 'donation', amountFen: 100 },
      ],
      [
        'admin',
        API.identity.users.create,
        {
          username: 'intruder',
          name: '越界',
          role: 'entity_clerk',
          organisationId: neighbour.ids.entity.id,
          password: 'Yinhu-demo-2019',
        },
      ],
      [
        'officer',
        API.household.households.register,
        { ...householdInput, divisionCode: neighbour.place.village },
      ],
      [
        'officer',
        API.household.households.register,
        { ...householdInput, divisionCode: home.otherPlace.village },
      ],
      [
        'station',
        API.marketplace.sellers.register,
        { kind: 'farmer_household', name: '越界农户', divisionCode: home.otherPlace.village },
      ],
      [
        'cooperative',
        API.marketplace.listings.publish,
        { ...listingInput, sellerId: neighbour.ids.cooperative, originCode: home.place.township },
      ],
      ['clerk', API.filing.filings.draft, plan([neighbour.place.township])],
    ];
    for (const [staff, operation, input] of attempts) {
      const { status, problem } = await home.as(staff).answerTo(operation, input);
      expect([operation.name, problem.code, REFUSED.includes(status)]).toEqual([
        operation.name,
        problem.code,
        true,
      ]);
    }
  });
}

const REFUSED = [403, 404, 422];

interface Page {
  readonly items: readonly { readonly id: string }[];
  readonly total: number;
}

const mayCall = ({ access }: Operation, role: Role): boolean =>
  Array.isArray(access) && access.includes(role);

const resourcesOf = (role: Role): Scoped[] =>
  (Object.keys(SCOPED) as Scoped[]).filter((resource) => mayCall(SCOPED[resource].list, role));

function viewerOf(world: World, county: 'home' | 'neighbour', staff: Staff, role: Role): Viewer {
  const { code, place, otherPlace, ids } = world[county];
  const divisions: Partial<Record<Staff, string>> = {
    officer: place.village,
    'other-officer': otherPlace.village,
    township: place.township,
    station: place.township,
    cooperative: place.township,
    supplier: place.township,
  };
  const organisations: Partial<Record<Staff, string>> = {
    clerk: ids.entity.id,
    'other-clerk': ids.otherEntity.id,
    buyer: ids.helpingUnit,
    'other-buyer': ids.otherHelpingUnit,
    cooperative: ids.cooperative,
    supplier: ids.supplier,
    station: ids.station,
  };
  return { role, division: divisions[staff] ?? code, organisationId: organisations[staff] ?? '' };
}

const COMMAND_PATH = /^\/([\w-]+)\/\{(\w+)\}/;
const idOf = ({ http }: Operation): string => COMMAND_PATH.exec(http?.path ?? '')?.[2] ?? 'id';

/** Every change that the role may ask for, of every record that it may not see. */
function commandsOutOfScope(world: World, viewer: Viewer): { operation: Operation; record: KnownRecord }[] {
  return OPERATIONS.filter(
    (operation) => operation.kind !== 'query' && !operation.upload && mayCall(operation, viewer.role),
  ).flatMap((operation) =>
    knownRecords(world)
      .filter(({ resource }) => resource === COMMAND_PATH.exec(operation.http?.path ?? '')?.[1])
      .filter((record) => !sees(viewer, record))
      .map((record) => ({ operation, record })),
  );
}

const listingInput = {
  title: '脐橙',
  category: 'fruit_vegetables',
  column: 'targeted_alleviation',
  unit: 'kg',
  priceFen: 500,
  stock: 1,
};
const entityInput = { creditCode: '91350100M000100Y43', name: '越界单位', sector: 'other' };
const householdInput = {
  attribute: 'general',
  povertyStatus: 'in_poverty',
  mainCause: 'skills',
  members: [
    {
      name: '某人',
      identityNumber: '11010519491231002X',
      relation: 'head',
      health: 'healthy',
      labourAbility: 'ordinary',
      schooling: 'not_in_school',
    },
  ],
};
