import { ancestorsOf } from '@yinhu/divisions';
import type { JsonObject } from '../json.ts';

/**
 * Scheme of the unified social credit code (统一社会信用代码, GB 32100-2015). org-id.guide lists for China only
 * CN-SAIC, the register of enterprises, which has no public institutions; this one has all legal persons.
 */
export const CREDIT_CODE_SCHEME = 'CN-USCC';

export type Role = 'buyer' | 'procuringEntity' | 'tenderer' | 'supplier' | 'payer' | 'payee';

/** An organisation as the public sees it: its contacts are left out. */
export interface Party {
  readonly creditCode: string;
  readonly name: string;
  readonly divisionCode?: string;
}

export const partyId = ({ creditCode }: Pick<Party, 'creditCode'>): string =>
  `${CREDIT_CODE_SCHEME}-${creditCode}`;
export const referenceTo = (party: Party): JsonObject => ({ id: partyId(party), name: party.name });

/** Gathers who has which part in a process, each organisation once. */
export class Parties {
  private readonly roles = new Map<string, { party: Party; roles: Set<Role> }>();

  /** Adds an organisation's roles, and refers to it. */
  add(party: Party, ...roles: Role[]): JsonObject {
    const known = this.roles.get(party.creditCode) ?? { party, roles: new Set<Role>() };
    for (const role of roles) known.roles.add(role);
    this.roles.set(party.creditCode, known);
    return referenceTo(known.party);
  }

  list(): JsonObject[] {
    return [...this.roles.values()].map(({ party, roles }) => ({
      id: partyId(party),
      name: party.name,
      identifier: { scheme: CREDIT_CODE_SCHEME, id: party.creditCode, legalName: party.name },
      ...(party.divisionCode ? { address: addressOf(party.divisionCode) } : {}),
      roles: [...roles],
    }));
  }
}

/** Province, then what lies below it. */
function addressOf(divisionCode: string): JsonObject {
  const [province, ...below] = ancestorsOf(divisionCode).map(({ name }) => name);
  return { region: province ?? '', locality: below.join(''), countryName: '中国', countryName_en: 'China' };
}
