import { randomInt, randomUUID } from 'node:crypto';
import { API } from '@yinhu/contracts';
import { creditCodeCheck } from '@yinhu/contracts/kernel';
import type { Person } from './person.ts';

/** The county whose administrator calls. */
export const COUNTY = '360725';

const ORGANISATION_CODES = 10_000_000;
/** Counted on from a random start: of thousands that are drawn at random two are the same now and then. */
let issued = randomInt(ORGANISATION_CODES);

/** A credit code that nobody has yet; 93 stands for co-operatives, 12 for public institutions. */
function freshCreditCode(authority: '12' | '93'): string {
  issued = (issued + 1) % ORGANISATION_CODES;
  const body = `${authority}${COUNTY}MB${String(issued).padStart(7, '0')}`;
  return body + creditCodeCheck(body);
}

export function registerCooperative(admin: Person) {
  const cooperative = {
    kind: 'cooperative',
    name: '崇义县测试果业专业合作社',
    divisionCode: COUNTY,
    creditCode: freshCreditCode('93'),
  } as const;
  return admin.call(API.marketplace.sellers.register, cooperative, randomUUID());
}

export function registerEntity(admin: Person) {
  const entity = {
    name: '崇义县测试小学',
    divisionCode: COUNTY,
    sector: 'education',
    creditCode: freshCreditCode('12'),
  } as const;
  return admin.call(API.filing.entities.register, entity, randomUUID());
}
