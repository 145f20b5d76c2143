import type { Actor } from '@yinhu/contracts/kernel';
import { copyOf, describeGuards } from '@yinhu/testing';
import { marketplace } from '../marketplace.service-definition.ts';

const idOf = (n: number): string => `0197a000-0000-7000-8000-00000000000${n}`;
const [COOPERATIVE, FARMER, STATION, LISTING, ORDER, LINE, HOUSEHOLD, BUYER, NEW] = [
  1, 2, 3, 4, 5, 6, 7, 8, 9,
].map(idOf);
const SUPPLIER = idOf(0);
const SOMEBODY_ELSE = '0197a000-0000-7000-8000-0000000000ff';

const ROWS = `
  INSERT INTO seller (id, kind, name, division_code, credit_code, represented_by, represented_by_name, registered_at) VALUES
    ('${COOPERATIVE}', 'cooperative', '果业合作社', '360725102', 'C1', '${COOPERATIVE}', '果业合作社', now()),
    ('${SUPPLIER}', 'input_supplier', '惠农农资', '360725102', 'C2', '${SUPPLIER}', '惠农农资', now()),
    ('${FARMER}', 'farmer_household', '陈福生', '360725102200', NULL, '${STATION}', '电商服务站', now());
  INSERT INTO listing (id, seller_id, title, category, shelf, unit, price_fen, stock, origin_code, published_at)
    VALUES ('${LISTING}', '${FARMER}', '脐橙', 'fruit_vegetables', 'targeted_alleviation', 'kg', 560, 10, '360725102200', now());
  INSERT INTO order_counter VALUES ('360725', 2019, 1);
  INSERT INTO mall_order (id, number, checkout_id, seller_id, represented_by, division_code, buyer_organisation_id, buyer_name,
      buyer_division_code, assistance, status, total_fen, placed_at)
    VALUES ('${ORDER}', 'M360725-2019-000001', '${ORDER}', '${FARMER}', '${STATION}', '360725102200', '${BUYER}', '税务局', '360725',
      false, 'placed', 1120, now());
  INSERT INTO order_line VALUES ('${LINE}', '${ORDER}', '${LISTING}', 0, '脐橙', 'fruit_vegetables', 'kg', 2, 560, 1120);
  INSERT INTO order_beneficiary VALUES ('${LINE}', '${HOUSEHOLD}', '360725-000001', '360725102200', 2);
  INSERT INTO order_transition (order_id, version, at, action, to_status, by_name) VALUES ('${ORDER}', 1, now(), 'place', 'placed', '李');
  INSERT INTO seller_name_consent VALUES ('${FARMER}', 1, '2019-05-01', NULL, '同意书', '站员', now());
`;

const GUARDS = {
  seller_pkey: copyOf('seller'),
  seller_credit_code_key: "UPDATE seller SET credit_code = 'C1' WHERE credit_code = 'C2'",
  seller_check: "UPDATE seller SET credit_code = 'C3' WHERE kind = 'farmer_household'",
  seller_kind_check: "UPDATE seller SET kind = 'shop' WHERE kind = 'cooperative'",
  seller_status_check: "UPDATE seller SET status = 'gone'",
  seller_listings_check: 'UPDATE seller SET listings = -1',
  farmers_are_represented_by_stations: `UPDATE seller SET represented_by = '${COOPERATIVE}' WHERE id = '${FARMER}'`,
  seller_name_consent_pkey: copyOf('seller_name_consent'),
  seller_name_consent_seller_id_fkey: 'UPDATE seller_name_consent SET seller_id = gen_random_uuid()',
  seller_name_consent_check: 'UPDATE seller_name_consent SET withdrawn_on = given_on',
  listing_pkey: copyOf('listing'),
  listing_seller_id_fkey: 'UPDATE listing SET seller_id = gen_random_uuid()',
  listing_price_fen_check: 'UPDATE listing SET price_fen = 0',
  listing_stock_not_oversold: 'UPDATE listing SET stock = -1',
  listing_shelf_check: "UPDATE listing SET shelf = 'window'",
  listing_status_check: "UPDATE listing SET status = 'gone'",
  order_counter_pkey: copyOf('order_counter'),
  mall_order_pkey: copyOf('mall_order'),
  mall_order_number_key: copyOf('mall_order', { id: NEW }),
  mall_order_seller_id_fkey: 'UPDATE mall_order SET seller_id = gen_random_uuid()',
  mall_order_total_fen_check: 'UPDATE mall_order SET total_fen = -1',
  mall_order_status: "UPDATE mall_order SET status = 'gone'",
  mall_order_accepted: "UPDATE mall_order SET status = 'accepted'",
  mall_order_settled: "UPDATE mall_order SET status = 'settled', accepted_at = now()",
  mall_order_cancelled: "UPDATE mall_order SET status = 'cancelled'",
  order_line_pkey: copyOf('order_line'),
  order_line_order_id_position_key: copyOf('order_line', { id: NEW }),
  order_line_order_id_fkey: copyOf('order_line', { id: NEW, order_id: SOMEBODY_ELSE }),
  order_line_listing_id_fkey: 'UPDATE order_line SET listing_id = gen_random_uuid()',
  order_line_check: 'UPDATE order_line SET amount_fen = amount_fen + 1',
  order_line_quantity_check: 'UPDATE order_line SET quantity = 0, amount_fen = 0',
  order_line_price_fen_check: 'UPDATE order_line SET price_fen = 0, amount_fen = 0',
  order_beneficiary_pkey: copyOf('order_beneficiary'),
  order_beneficiary_line_id_fkey: 'UPDATE order_beneficiary SET line_id = gen_random_uuid()',
  order_beneficiary_quantity_check: 'UPDATE order_beneficiary SET quantity = 0',
  order_transition_pkey: copyOf('order_transition'),
  order_transition_order_id_fkey: 'UPDATE order_transition SET order_id = gen_random_uuid()',
};

const station = {
  role: 'seller_clerk',
  division: '360725102',
  organisationId: STATION,
} satisfies Partial<Actor>;
const otherStation = { ...station, organisationId: SOMEBODY_ELSE } satisfies Partial<Actor>;
const stationElsewhere = { ...otherStation, division: '360724100' } satisfies Partial<Actor>;
const buyer = { role: 'helping_buyer', division: '360725', organisationId: BUYER } satisfies Partial<Actor>;
const otherBuyer = { ...buyer, organisationId: SOMEBODY_ELSE } satisfies Partial<Actor>;
const admin = { role: 'county_admin', division: '360725' } satisfies Partial<Actor>;
const neighbour = { role: 'county_reviewer', division: '360724' } satisfies Partial<Actor>;

const CHANGE_LISTING = 'UPDATE listing SET stock = stock';
const PUBLISH = copyOf('listing', { id: NEW });
const REGISTER = copyOf('seller', { id: NEW, credit_code: 'C9' });
const RECORD = `INSERT INTO seller_name_consent VALUES ('${FARMER}', 2, '2019-05-01', NULL, '同意书', '站员', now())`;
const othersThan = (table: string) =>
  [otherStation, otherBuyer, neighbour].map((actor) => [actor, `SELECT FROM ${table}`] as const);

const POLICIES = {
  'seller.registered': [
    [{ ...admin, division: '360724' }, REGISTER],
    [buyer, REGISTER],
  ],
  'seller.changed': [[neighbour, 'UPDATE seller SET listings = listings']],
  'seller_name_consent.seen': [[stationElsewhere, 'SELECT FROM seller_name_consent']],
  'seller_name_consent.recorded': [
    [otherStation, RECORD],
    [{ ...admin, organisationId: STATION }, RECORD],
  ],
  'listing.published': [
    [otherStation, PUBLISH],
    [{ ...buyer, organisationId: STATION }, PUBLISH],
  ],
  'listing.changed': [
    [otherStation, CHANGE_LISTING],
    [neighbour, CHANGE_LISTING],
    [admin, CHANGE_LISTING],
  ],
  'mall_order.parties': othersThan('mall_order'),
  'order_line.of_order': othersThan('order_line'),
  'order_beneficiary.of_line': othersThan('order_beneficiary'),
  'order_transition.of_order': othersThan('order_transition'),
} satisfies Record<string, readonly (readonly [Partial<Actor>, string])[]>;

describe('guards of the mall’s tables', () => {
  describeGuards(marketplace, { rows: ROWS, guards: GUARDS, policies: POLICIES });
});
