import { API } from '@yinhu/contracts';
import { ApiError } from '@yinhu/contracts/client';
import type { CountyRole, DepartmentKind } from '@yinhu/contracts/identity';
import type { OutputOf } from '@yinhu/contracts/kernel';
import { getDivision } from '@yinhu/divisions';
import { at } from '../year/calendar.ts';
import { creditCode } from '../year/credit-codes.ts';
import { VILLAGES } from '../year/dossier.ts';
import { ENTITIES } from '../year/entities.ts';
import { cooperatives, ORANGE_TOWNSHIP, suppliers, TOWNSHIPS } from '../year/mall.ts';
import { HELPING_UNITS } from '../year/orders.ts';
import type { Phase, Step, World } from './run-steps.ts';

export const ADMIN = 'county-admin';
export const REVIEWER = 'county-reviewer';
const PASSWORD = 'Yinhu-demo-2019';
const OPENED = at('2019-01-02');
const COUNTY = '360725';

const two = (i: number): string => String(i + 1).padStart(2, '0');
/** The first of a kind is the demonstration account of its role. */
const usernameOf = (demo: string, others: string, i: number): string =>
  i === 0 ? demo : `${others}-${two(i)}`;

export const clerkOf = (entityKey: string): string =>
  usernameOf(
    'entity-clerk',
    'clerk',
    ENTITIES.findIndex(({ key }) => key === entityKey),
  );
/** The orange growers' station sells most, so it is the demonstration's. */
export const stationOf = (townshipCode: string): string => {
  const i = TOWNSHIPS.findIndex(({ code }) => code === townshipCode);
  return TOWNSHIPS[i]?.name === ORANGE_TOWNSHIP ? 'seller-clerk' : `station-${two(i)}`;
};
export const buyerOf = (unit: number): string => usernameOf('helping-buyer', 'buyer', unit);
export const ORANGE_VILLAGE = VILLAGES.findIndex(
  ({ code }) => getDivision(code.slice(0, 9)).name === ORANGE_TOWNSHIP,
);
export const officerOf = (villageCode: string): string => {
  const i = VILLAGES.findIndex(({ code }) => code === villageCode);
  return i === ORANGE_VILLAGE ? 'household-officer' : `officer-${two(i)}`;
};

interface Account {
  readonly username: string;
  readonly name: string;
  readonly role: CountyRole;
}

/**
 * Gives a person an account; the organisation may still be on its way from the service that registered it.
 */
async function openAccount({ people }: World, organisationId: string, account: Account): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await people.call(
        ADMIN,
        OPENED,
        API.identity.users.create,
        { ...account, organisationId, password: PASSWORD },
        `user-${account.username}`,
      );
      return;
    } catch (error) {
      if (isThereAlready(error)) return;
      if (attempt === 50 || !isUnknownOrganisation(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

const codeOf = (error: unknown): string | undefined =>
  error instanceof ApiError ? error.problem.code : undefined;
const isThereAlready = (error: unknown): boolean => codeOf(error) === 'already_exists';
const isUnknownOrganisation = (error: unknown): boolean =>
  codeOf(error) === 'not_found' ||
  (error instanceof ApiError && (error.problem.errors ?? []).some(({ field }) => field === 'organisationId'));

const staff: Step = {
  key: 'county-reviewer',
  run: async (world) => {
    const offices = (await world.people.call(ADMIN, undefined, API.identity.organisations.list, {
      filter: { kind: 'procurement_office' },
    })) as OutputOf<typeof API.identity.organisations.list>;
    const office = offices.items[0];
    if (!office) throw new Error('the county has no procurement office');
    await openAccount(world, office.id, { username: REVIEWER, name: '钟审核', role: 'county_reviewer' });
  },
};

const entitySteps = ENTITIES.map(
  (entity, i): Step => ({
    key: entity.key,
    run: async (world) => {
      const input = {
        creditCode: creditCode('11', i + 1),
        name: entity.name,
        divisionCode: COUNTY,
        sector: entity.sector,
        contactName: '采购负责人',
      };
      const { id } = await world.people.call(ADMIN, OPENED, API.filing.entities.register, input, entity.key);
      await openAccount(world, id, {
        username: clerkOf(entity.key),
        name: `${entity.name.slice(3, 6)}经办`,
        role: 'entity_clerk',
      });
      return id;
    },
  }),
);

const sellerSteps = [...cooperatives, ...suppliers].map(
  (seller, i): Step => ({
    key: seller.key,
    run: async (world) => {
      const cooperative = seller.kind === 'cooperative';
      const input = {
        kind: seller.kind,
        name: seller.name,
        divisionCode: seller.divisionCode,
        creditCode: creditCode(cooperative ? '93' : '91', 100 + i),
      };
      const { id } = await world.people.call(
        ADMIN,
        at('2019-01-08'),
        API.marketplace.sellers.register,
        input,
        seller.key,
      );
      await openAccount(world, id, {
        username: seller.key,
        name: `${seller.name.slice(3, 5)}店主`,
        role: 'seller_clerk',
      });
      return id;
    },
  }),
);

interface Office {
  readonly key: string;
  readonly kind:
    | 'service_station'
    | 'helping_unit'
    | 'village_committee'
    | 'township_government'
    | 'department';
  readonly department?: DepartmentKind;
  readonly name: string;
  readonly divisionCode: string;
  readonly account: Account;
}

const orangeTownship = TOWNSHIPS.find(({ name }) => name === ORANGE_TOWNSHIP) ?? TOWNSHIPS[0];

const offices: Office[] = [
  ...TOWNSHIPS.map(
    ({ code, name }): Office => ({
      key: `station-${code}`,
      kind: 'service_station',
      name: `${name}电商服务站`,
      divisionCode: code,
      account: { username: stationOf(code), name: `${name.slice(0, 2)}站代办`, role: 'seller_clerk' },
    }),
  ),
  ...HELPING_UNITS.map(
    (name, i): Office => ({
      key: `helping-unit-${two(i)}`,
      kind: 'helping_unit',
      name,
      divisionCode: COUNTY,
      account: { username: buyerOf(i), name: '帮扶采购员', role: 'helping_buyer' },
    }),
  ),
  ...VILLAGES.map(
    ({ code, name }): Office => ({
      key: `village-${code}`,
      kind: 'village_committee',
      name: `${getDivision(code.slice(0, 9)).name}${name}`,
      divisionCode: code,
      account: { username: officerOf(code), name: '驻村帮扶干部', role: 'household_officer' },
    }),
  ),
  {
    key: 'township-government',
    kind: 'township_government',
    name: `${ORANGE_TOWNSHIP}人民政府`,
    divisionCode: orangeTownship?.code ?? COUNTY,
    account: { username: 'township-reviewer', name: '乡镇审核员', role: 'township_reviewer' },
  },
  {
    key: 'department-water',
    kind: 'department',
    department: 'water',
    name: '崇义县水利局转办窗口',
    divisionCode: COUNTY,
    account: { username: 'department-officer', name: '水利局承办人', role: 'department_officer' },
  },
];

const officeSteps = offices.map(
  ({ key, account, ...input }): Step => ({
    key,
    run: async (world) => {
      const { id } = await world.people.call(ADMIN, OPENED, API.identity.organisations.create, input, key);
      await openAccount(world, id, account);
      return id;
    },
  }),
);

export const accounts: Phase = {
  name: { zh: '单位与账号', en: 'Organisations and accounts' },
  lanes: 4,
  steps: [staff, ...entitySteps, ...sellerSteps, ...officeSteps],
};
