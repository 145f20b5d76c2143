import { randomInt } from 'node:crypto';
import type { API } from '@yinhu/contracts';
import { businessDate, creditCodeCheck, identityNumberCheck, type RequestOf } from '@yinhu/contracts/kernel';
import { childrenOf } from '@yinhu/divisions';

export const COUNTY = '360725';
export const [TOWNSHIP = ''] = childrenOf(COUNTY).map(({ code }) => code);
export const [VILLAGE = ''] = childrenOf(TOWNSHIP).map(({ code }) => code);
export const today = (): string => businessDate(new Date());
export const THIS_YEAR = Number(today().slice(0, 4));

const ORGANISATION_CODES = 10_000_000;

let drawn = 0;
/** Counted on from a random start: of thousands that are drawn at random two are the same now and then. */
let organisations = randomInt(ORGANISATION_CODES);

/** Of a made-up organisation that nobody has yet. */
export function creditCode(): string {
  organisations = (organisations + 1) % ORGANISATION_CODES;
  const body = `11${COUNTY}MB${String(organisations).padStart(7, '0')}`;
  return body + creditCodeCheck(body);
}

function identityNumber(): string {
  const n = drawn++;
  const month = String(1 + (Math.floor(n / 1000) % 12)).padStart(2, '0');
  const body = `${COUNTY}19${50 + (Math.floor(n / 12_000) % 40)}${month}1${randomInt(10)}${String(n % 1000).padStart(3, '0')}`;
  return body + identityNumberCheck(body);
}

export const entity = (): RequestOf<typeof API.filing.entities.register> => ({
  name: '崇义县测试小学',
  divisionCode: COUNTY,
  sector: 'education',
  creditCode: creditCode(),
});

/** A plan unlike any other that the green channel files at once. */
export function plan(): RequestOf<typeof API.filing.filings.draft> {
  const budgetFen = 1_000_000 + drawn++;
  const line = {
    catalogueCode: 'A02010601',
    description: '打印设备',
    quantity: 1,
    unitPriceFen: budgetFen,
    budgetFen,
  };
  return {
    title: '打印设备采购',
    fiscalYear: THIS_YEAR,
    purpose: 'poverty_alleviation',
    purposeStatement: '为村级服务点配备设备，方便贫困户办事。',
    method: 'request_for_quotations',
    organisationForm: 'entity',
    lines: [{ ...line, beneficiaryDivisions: [TOWNSHIP] }],
    funding: [{ source: 'county_poverty_fund', amountFen: budgetFen }],
    purposeEvidence: { villages: [VILLAGE], fundDocument: '赣财农〔2019〕12号', households: 20 },
    plannedStart: today(),
  };
}

export function dossier(village: string): RequestOf<typeof API.household.households.register> {
  const head = {
    name: '钟福生',
    identityNumber: identityNumber(),
    relation: 'head',
    health: 'healthy',
  } as const;
  return {
    divisionCode: village,
    attribute: 'general',
    povertyStatus: 'in_poverty',
    mainCause: 'skills',
    members: [{ ...head, labourAbility: 'ordinary', schooling: 'not_in_school' }],
  };
}

export const fertiliser = (
  sellerId: string,
  originCode: string,
): RequestOf<typeof API.marketplace.listings.publish> => ({
  sellerId,
  title: '复合肥',
  category: 'fertiliser',
  column: 'agricultural_services',
  unit: 'bag',
  priceFen: 14_500,
  stock: 100_000,
  originCode,
});
