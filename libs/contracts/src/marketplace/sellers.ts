import { z } from 'zod';
import { HouseholdLink } from '../household/household-links.ts';
import { HouseholdProof } from '../household/household-lookups.ts';
import { ActiveStatus } from '../kernel/active-status.ts';
import { CreditCode } from '../kernel/check-digits.ts';
import { enumeration } from '../kernel/enumeration.ts';
import { aggregate } from '../kernel/event.ts';
import { listOperation, operation } from '../kernel/operation.ts';
import { BusinessDate, DivisionCode, Id, SearchText, Text } from '../kernel/scalars.ts';
import { PublicText } from '../privacy/public-text.ts';

/** Kinds of seller: co-operative (合作社), farmer household, supplier of farm inputs. */
export const SellerKind = enumeration({
  cooperative: ['合作社', 'Co-operative'],
  farmer_household: ['农户', 'Farmer household'],
  input_supplier: ['农资供应商', 'Farm supplier'],
});
export type SellerKind = z.infer<typeof SellerKind>;

export const Seller = z.object({
  id: Id,
  kind: SellerKind,
  name: z.string(),
  divisionCode: DivisionCode,
  creditCode: z.string().nullable(),
  /**
   * Organisation whose clerks keep the shop: the seller's own, or the township service station acting for a
   * farmer.
   */
  representedBy: Id,
  representedByName: z.string(),
  status: ActiveStatus,
  registeredAt: z.iso.datetime(),
  version: z.int(),
});
export type Seller = z.infer<typeof Seller>;

/** Public fields of a seller. */
export const SellerCard = Seller.omit({ creditCode: true, version: true }).extend({ listings: z.int() });
export type SellerCard = z.infer<typeof SellerCard>;

/** Whether a farmer may be named in public, by the latest entry on record. */
export const NameConsent = z.object({
  sellerId: Id,
  /** As anyone reads it: the full name with consent, otherwise township and surname (过埠镇 李某). */
  publicName: z.string(),
  /** The day on the signed paper; null where there is no consent now. */
  givenOn: BusinessDate.nullable(),
  withdrawnOn: BusinessDate.nullable(),
  /** Evidence of the consent, or the reason why it was withdrawn. */
  evidence: z.string().nullable(),
  by: z.string().nullable(),
});
export type NameConsent = z.infer<typeof NameConsent>;

export const sellers = {
  list: listOperation({
    name: 'marketplace.sellers.list',
    summary: 'Sellers of the mall',
    access: 'anyone',
    resource: 'sellers',
    item: SellerCard,
    filter: {
      q: SearchText.optional(),
      kind: SellerKind.optional(),
      divisionCode: DivisionCode.optional(),
      representedBy: Id.optional(),
    },
    sort: ['name', 'kind', 'registeredAt', 'listings'],
    defaultOrder: 'ASC',
  }),
  get: operation({
    name: 'marketplace.sellers.get',
    kind: 'query',
    summary: 'One seller',
    access: 'anyone',
    http: 'GET /sellers/{id}',
    input: z.strictObject({ id: Id }),
    output: SellerCard,
    errors: ['not_found'],
  }),
  register: operation({
    name: 'marketplace.sellers.register',
    kind: 'create',
    summary:
      'Register a seller. A station’s clerk registers the farmers it represents; a county’s admin co-operatives and suppliers, whose organisation then exists under the seller’s id',
    access: ['county_admin', 'seller_clerk'],
    http: 'POST /sellers',
    input: z.strictObject({
      kind: SellerKind,
      name: PublicText(100),
      divisionCode: DivisionCode,
      /** Asked of co-operatives and suppliers. */
      creditCode: CreditCode.optional(),
    }),
    output: Seller,
    errors: ['already_exists', 'not_registrable', 'not_found', 'farmers_by_stations'],
  }),
  nameConsent: operation({
    name: 'marketplace.sellers.name-consent',
    kind: 'query',
    summary: 'Whether a farmer has consented to being named in public, with the evidence',
    access: ['seller_clerk', 'county_admin', 'county_reviewer', 'township_reviewer'],
    http: 'GET /sellers/{id}/name-consent',
    input: z.strictObject({ id: Id }),
    output: NameConsent,
    errors: ['not_found'],
  }),
  giveNameConsent: operation({
    name: 'marketplace.sellers.give-name-consent',
    kind: 'command',
    summary:
      'Record a farmer’s signed consent to being named in public; by the station that represents the farmer',
    access: ['seller_clerk'],
    http: 'POST /sellers/{id}/name-consent',
    input: z.strictObject({ id: Id, givenOn: BusinessDate, evidence: Text(200) }),
    output: NameConsent,
    errors: ['not_found', 'invalid_transition'],
  }),
  withdrawNameConsent: operation({
    name: 'marketplace.sellers.withdraw-name-consent',
    kind: 'command',
    summary: 'Record that a farmer has withdrawn consent; the name disappears from all public pages at once',
    access: ['seller_clerk'],
    http: 'POST /sellers/{id}/name-consent/withdrawal',
    input: z.strictObject({ id: Id, withdrawnOn: BusinessDate, reason: Text(200) }),
    output: NameConsent,
    errors: ['not_found', 'invalid_transition'],
  }),
  proposeHousehold: operation({
    name: 'marketplace.sellers.propose-household',
    kind: 'command',
    unkeyed: true,
    summary:
      'Propose, as a service station, to link a farmer it represents to a registered household; the household’s cadre decides',
    access: ['seller_clerk'],
    http: 'POST /sellers/{id}/household-link',
    input: z.strictObject({ id: Id, household: HouseholdProof }),
    output: HouseholdLink,
    errors: ['not_found', 'seller_linked', 'farmers_by_stations', 'lookups_used_up'],
  }),
};

export const sellerAggregate = aggregate({
  service: 'marketplace',
  name: 'seller',
  state: Seller,
  events: ['seller-registered', 'seller-changed'],
});
