/** The columns of a tender, under the names of the contract, but for how far it has come. */
export const TENDER_FIELDS = `t.id, t.number, t.entity_id AS "entityId", t.entity_name AS "entityName", t.division_code AS "divisionCode", t.title,
  t.method, t.status, t.value_fen AS "valueFen", t.award_criterion AS "awardCriterion", t.award_criteria AS "awardCriteria",
  t.notice_on AS "noticeOn", t.submission_from AS "submissionFrom", t.submission_to AS "submissionTo", t.enquiry_to AS "enquiryTo",
  t.planned_opening_on AS "plannedOpeningOn", t.opened_on AS "openedOn", t.ended_on AS "endedOn", t.end_reason AS "endReason",
  t.waiting_for AS "waitingFor", t.waiting_since AS "waitingSince", t.created_at AS "createdAt"`;
const TENDER_COLUMNS = `${TENDER_FIELDS}, t.changed_at AS "changedAt", t.version`;

const iso = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const SUPPLIER = `CASE WHEN s.id IS NOT NULL THEN
  jsonb_build_object('id', s.id, 'creditCode', s.credit_code, 'name', s.name, 'smallEnterprise', s.small_enterprise) END`;
const REVERSAL = (table: string) =>
  `'reversedAt', ${iso(`${table}.reversed_at`)}, 'reversedBy', ${table}.reversed_by_name, 'reversalReason', ${table}.reversal_reason`;

/** Rows of a part as a list, in the order they were entered: ids ascend with time. */
const listOf = (object: string, from: string, orderBy: string): string =>
  `coalesce((SELECT jsonb_agg(jsonb_build_object(${object}) ORDER BY ${orderBy}) FROM ${from}), '[]')`;
const ofTender = (table: string) => `${table}.county_code = t.county_code AND ${table}.tender_id = t.id`;
const ofContract = (table: string) => `${table}.county_code = c.county_code AND ${table}.contract_id = c.id`;
const supplierOf = (table: string) =>
  `LEFT JOIN supplier s ON s.county_code = ${table}.county_code AND s.id = ${table}.supplier_id`;

const PLANS = listOf(
  `'filingId', f.id, 'filingNumber', f.number, 'title', f.title, 'budgetFen', f.budget_fen, 'filedAt', ${iso('f.filed_at')}, 'amountFen', p.amount_fen`,
  `tender_plan p JOIN filing f ON f.county_code = p.county_code AND f.id = p.filing_id WHERE ${ofTender('p')}`,
  'f.number',
);
const LOTS = listOf(
  `'id', l.id, 'number', l.number, 'title', l.title, 'valueFen', l.value_fen`,
  `tender_lot l WHERE ${ofTender('l')}`,
  'l.number',
);
const BIDS = listOf(
  `'id', b.id, 'lotId', b.lot_id, 'supplier', ${SUPPLIER}, 'receivedOn', b.received_on, 'status', b.status, 'statusReason', b.status_reason,
   'amountFen', b.amount_fen`,
  `bid b ${supplierOf('b')} WHERE ${ofTender('b')}`,
  'b.id',
);
const AWARDS = listOf(
  `'id', a.id, 'lotId', a.lot_id, 'bidId', a.bid_id, 'supplier', ${SUPPLIER}, 'status', a.status, 'awardedOn', a.awarded_on,
   'amountFen', a.amount_fen, 'contractedFen', a.contracted_fen, 'reason', a.reason`,
  `award a ${supplierOf('a')} WHERE ${ofTender('a')}`,
  'a.id',
);
const CHANGES = listOf(
  `'id', x.id, 'contractId', x.contract_id, 'changedOn', x.changed_on, 'reason', x.reason, 'amountDeltaFen', x.amount_delta_fen,
   'endsOn', x.ends_on, 'overrunReason', x.overrun_reason`,
  `contract_change x WHERE ${ofContract('x')}`,
  'x.id',
);
const DELIVERIES = listOf(
  `'id', d.id, 'contractId', d.contract_id, 'deliveredOn', d.delivered_on, 'description', d.description, 'divisions', d.divisions, ${REVERSAL('d')}`,
  `delivery d WHERE ${ofContract('d')}`,
  'd.id',
);
const ACCEPTANCES = listOf(
  `'id', v.id, 'contractId', v.contract_id, 'deliveryId', v.delivery_id, 'acceptedOn', v.accepted_on, 'result', v.result, 'amountFen', v.amount_fen,
   'note', v.note, ${REVERSAL('v')}`,
  `acceptance v WHERE ${ofContract('v')}`,
  'v.id',
);
const PAYMENTS = listOf(
  `'id', y.id, 'contractId', y.contract_id, 'paidOn', y.paid_on, 'amountFen', y.amount_fen, 'voucher', y.voucher,
   'overrunReason', y.overrun_reason, ${REVERSAL('y')}`,
  `payment y WHERE ${ofContract('y')}`,
  'y.id',
);
const CONTRACTS = listOf(
  `'id', c.id, 'awardId', c.award_id, 'number', c.number, 'status', c.status, 'statusReason', c.status_reason, 'signedOn', c.signed_on,
   'startsOn', c.starts_on, 'endsOn', c.ends_on, 'amountFen', c.amount_fen, 'changedFen', c.changed_fen, 'paidFen', c.paid_fen,
   'overrunReason', c.overrun_reason, 'changes', ${CHANGES}, 'deliveries', ${DELIVERIES}, 'acceptances', ${ACCEPTANCES}, 'payments', ${PAYMENTS}`,
  `contract c WHERE ${ofTender('c')}`,
  'c.id',
);

/** Tenders with all their parts, in one statement; a WHERE follows. */
export const TENDER_SQL = `SELECT ${TENDER_COLUMNS}, ${PLANS} AS plans, ${LOTS} AS lots, ${BIDS} AS bids, ${AWARDS} AS awards, ${CONTRACTS} AS contracts
  FROM tender t`;
