/**
 * Tenders and their parts. Every part names its tender: its row's lock is what those who change any of it take turns by.
 * What happened on a day (notice, opening, award …) is a business date; when it was entered is an instant.
 */
export const PROGRESS_TABLES = `
  -- A firm that bids in a county, known to all of the county's entities.
  CREATE TABLE supplier (
    county_code text COLLATE "C" NOT NULL,
    id uuid NOT NULL,
    credit_code text COLLATE "C" NOT NULL,
    name text NOT NULL,
    small_enterprise boolean NOT NULL,
    registered_at timestamptz NOT NULL,
    PRIMARY KEY (county_code, id),
    UNIQUE (county_code, credit_code)
  );
  CREATE TABLE tender_counter (
    county_code text COLLATE "C" NOT NULL,
    year int NOT NULL,
    last int NOT NULL,
    PRIMARY KEY (county_code, year)
  );

  CREATE TABLE tender (
    id uuid NOT NULL,
    division_code text COLLATE "C" NOT NULL,
    county_code text COLLATE "C" NOT NULL GENERATED ALWAYS AS (left(division_code, 6)) STORED,
    number text COLLATE "C" NOT NULL,
    entity_id uuid NOT NULL,
    entity_name text NOT NULL,
    title text NOT NULL,
    method text NOT NULL,
    status text NOT NULL CHECK (status IN ('planned', 'active', 'closed', 'complete', 'cancelled', 'unsuccessful')),
    -- The estimate: the sum of what its plans give.
    value_fen bigint NOT NULL CHECK (value_fen > 0),
    award_criterion text NOT NULL CHECK (award_criterion IN ('price_only', 'rated')),
    award_criteria text,
    notice_on date,
    submission_from date,
    submission_to date,
    enquiry_to date,
    planned_opening_on date,
    opened_on date,
    -- The opened tender's end: all done, cancelled, or without a winner.
    ended_on date,
    end_reason text,
    -- The step that comes next, and the day of the one before it: where and since when it waits.
    waiting_for text,
    waiting_since date,
    created_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    version int NOT NULL,
    PRIMARY KEY (county_code, id),
    UNIQUE (county_code, number),
    FOREIGN KEY (county_code, entity_id) REFERENCES purchasing_entity,
    CHECK (notice_on <= submission_from AND submission_from <= submission_to),
    CHECK (enquiry_to BETWEEN submission_from AND submission_to),
    CHECK (submission_to <= planned_opening_on AND submission_to <= opened_on),
    CHECK ((notice_on IS NULL) = (submission_to IS NULL)),
    CHECK ((status IN ('complete', 'cancelled', 'unsuccessful')) = (ended_on IS NOT NULL)),
    CHECK ((waiting_for IS NULL) = (waiting_since IS NULL))
  );
  CREATE INDEX tender_recent ON tender (county_code, created_at DESC, id);
  CREATE INDEX tender_entity ON tender (county_code, entity_id, created_at DESC, id);
  CREATE INDEX tender_status ON tender (county_code, status, created_at DESC, id);
  CREATE INDEX tender_waiting ON tender (county_code, waiting_for, waiting_since) WHERE waiting_for IS NOT NULL;
  CREATE INDEX tender_changed ON tender (county_code, changed_at, id);
  CREATE INDEX tender_recent_anywhere ON tender (created_at DESC, id);

  -- Plans merge into one tender, and a plan splits over several: how much of which plan a tender is for.
  CREATE TABLE tender_plan (
    county_code text COLLATE "C" NOT NULL,
    tender_id uuid NOT NULL,
    filing_id uuid NOT NULL,
    amount_fen bigint NOT NULL CHECK (amount_fen > 0),
    PRIMARY KEY (county_code, tender_id, filing_id),
    FOREIGN KEY (county_code, tender_id) REFERENCES tender,
    FOREIGN KEY (county_code, filing_id) REFERENCES filing
  );
  CREATE INDEX tender_plan_filing ON tender_plan (county_code, filing_id, tender_id);

  CREATE TABLE tender_lot (
    county_code text COLLATE "C" NOT NULL,
    id uuid NOT NULL,
    tender_id uuid NOT NULL,
    number int NOT NULL CHECK (number > 0),
    title text NOT NULL,
    value_fen bigint NOT NULL CHECK (value_fen > 0),
    PRIMARY KEY (county_code, id),
    UNIQUE (county_code, tender_id, number),
    FOREIGN KEY (county_code, tender_id) REFERENCES tender
  );

  CREATE TABLE bid (
    county_code text COLLATE "C" NOT NULL,
    id uuid NOT NULL,
    tender_id uuid NOT NULL,
    lot_id uuid NOT NULL,
    supplier_id uuid NOT NULL,
    received_on date NOT NULL,
    status text NOT NULL CHECK (status IN ('valid', 'disqualified', 'withdrawn')),
    status_reason text,
    -- Sealed, that is NULL, until the opening.
    amount_fen bigint CHECK (amount_fen > 0),
    entered_at timestamptz NOT NULL,
    PRIMARY KEY (county_code, id),
    FOREIGN KEY (county_code, tender_id) REFERENCES tender,
    FOREIGN KEY (county_code, lot_id) REFERENCES tender_lot,
    FOREIGN KEY (county_code, supplier_id) REFERENCES supplier,
    CHECK ((status = 'valid') = (status_reason IS NULL))
  );
  CREATE INDEX bid_tender ON bid (county_code, tender_id);
  CREATE INDEX bid_supplier ON bid (county_code, supplier_id);
  CREATE UNIQUE INDEX bid_once ON bid (county_code, lot_id, supplier_id) WHERE status <> 'withdrawn';

  CREATE TABLE award (
    county_code text COLLATE "C" NOT NULL,
    id uuid NOT NULL,
    tender_id uuid NOT NULL,
    lot_id uuid NOT NULL,
    -- NULL for a lot that nobody won, and for a direct contract.
    bid_id uuid,
    supplier_id uuid,
    status text NOT NULL CHECK (status IN ('pending', 'active', 'cancelled', 'unsuccessful')),
    awarded_on date NOT NULL,
    amount_fen bigint NOT NULL CHECK (amount_fen >= 0),
    -- The sum of its contracts with their changes, kept by triggers.
    contracted_fen bigint NOT NULL DEFAULT 0 CHECK (contracted_fen >= 0),
    reason text,
    entered_at timestamptz NOT NULL,
    PRIMARY KEY (county_code, id),
    FOREIGN KEY (county_code, tender_id) REFERENCES tender,
    FOREIGN KEY (county_code, lot_id) REFERENCES tender_lot,
    FOREIGN KEY (county_code, bid_id) REFERENCES bid,
    FOREIGN KEY (county_code, supplier_id) REFERENCES supplier,
    CHECK ((supplier_id IS NULL) = (amount_fen = 0)),
    CHECK (supplier_id IS NOT NULL OR status IN ('unsuccessful', 'cancelled'))
  );
  CREATE INDEX award_tender ON award (county_code, tender_id);
  CREATE INDEX award_supplier ON award (county_code, supplier_id);
  CREATE UNIQUE INDEX award_one_per_lot ON award (county_code, lot_id) WHERE status <> 'cancelled';

  CREATE TABLE contract (
    county_code text COLLATE "C" NOT NULL,
    id uuid NOT NULL,
    tender_id uuid NOT NULL,
    award_id uuid NOT NULL,
    number text NOT NULL,
    status text NOT NULL CHECK (status IN ('active', 'completed', 'terminated', 'cancelled')),
    status_reason text,
    signed_on date NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    amount_fen bigint NOT NULL CHECK (amount_fen > 0),
    -- The sums of its changes and of its payments that were not reversed, kept by triggers.
    changed_fen bigint NOT NULL DEFAULT 0,
    paid_fen bigint NOT NULL DEFAULT 0 CHECK (paid_fen >= 0),
    -- Why it exceeds its award.
    overrun_reason text,
    entered_at timestamptz NOT NULL,
    PRIMARY KEY (county_code, id),
    UNIQUE (county_code, tender_id, number),
    FOREIGN KEY (county_code, tender_id) REFERENCES tender,
    FOREIGN KEY (county_code, award_id) REFERENCES award,
    CHECK (signed_on <= starts_on AND starts_on <= ends_on),
    CHECK (amount_fen + changed_fen > 0)
  );
  CREATE INDEX contract_tender ON contract (county_code, tender_id);
  CREATE INDEX contract_award ON contract (county_code, award_id);

  CREATE TABLE contract_change (
    county_code text COLLATE "C" NOT NULL,
    id uuid NOT NULL,
    tender_id uuid NOT NULL,
    contract_id uuid NOT NULL,
    changed_on date NOT NULL,
    reason text NOT NULL,
    amount_delta_fen bigint NOT NULL,
    -- The contract's new end, where it moved.
    ends_on date,
    overrun_reason text,
    entered_at timestamptz NOT NULL,
    PRIMARY KEY (county_code, id),
    FOREIGN KEY (county_code, tender_id) REFERENCES tender,
    FOREIGN KEY (county_code, contract_id) REFERENCES contract
  );
  CREATE INDEX contract_change_contract ON contract_change (county_code, contract_id);

  CREATE TABLE delivery (
    county_code text COLLATE "C" NOT NULL,
    id uuid NOT NULL,
    tender_id uuid NOT NULL,
    contract_id uuid NOT NULL,
    delivered_on date NOT NULL,
    description text NOT NULL,
    -- Townships and villages that got it.
    divisions text[] NOT NULL CHECK (cardinality(divisions) > 0),
    entered_at timestamptz NOT NULL,
    reversed_at timestamptz,
    reversed_by_name text,
    reversal_reason text,
    PRIMARY KEY (county_code, id),
    FOREIGN KEY (county_code, tender_id) REFERENCES tender,
    FOREIGN KEY (county_code, contract_id) REFERENCES contract,
    CHECK ((reversed_at IS NULL) = (reversal_reason IS NULL))
  );
  CREATE INDEX delivery_contract ON delivery (county_code, contract_id);
  CREATE INDEX delivery_tender ON delivery (county_code, tender_id);

  CREATE TABLE acceptance (
    county_code text COLLATE "C" NOT NULL,
    id uuid NOT NULL,
    tender_id uuid NOT NULL,
    contract_id uuid NOT NULL,
    delivery_id uuid NOT NULL,
    accepted_on date NOT NULL,
    result text NOT NULL CHECK (result IN ('accepted', 'partly_accepted', 'rejected')),
    -- The value of what was accepted.
    amount_fen bigint NOT NULL CHECK (amount_fen >= 0),
    note text,
    entered_at timestamptz NOT NULL,
    reversed_at timestamptz,
    reversed_by_name text,
    reversal_reason text,
    PRIMARY KEY (county_code, id),
    FOREIGN KEY (county_code, tender_id) REFERENCES tender,
    FOREIGN KEY (county_code, contract_id) REFERENCES contract,
    FOREIGN KEY (county_code, delivery_id) REFERENCES delivery,
    CHECK ((result = 'rejected') = (amount_fen = 0)),
    CHECK ((reversed_at IS NULL) = (reversal_reason IS NULL))
  );
  CREATE INDEX acceptance_contract ON acceptance (county_code, contract_id);
  CREATE INDEX acceptance_tender ON acceptance (county_code, tender_id);

  CREATE TABLE payment (
    county_code text COLLATE "C" NOT NULL,
    id uuid NOT NULL,
    tender_id uuid NOT NULL,
    contract_id uuid NOT NULL,
    paid_on date NOT NULL,
    amount_fen bigint NOT NULL CHECK (amount_fen > 0),
    -- The voucher of the treasury or bank.
    voucher text NOT NULL,
    overrun_reason text,
    entered_at timestamptz NOT NULL,
    reversed_at timestamptz,
    reversed_by_name text,
    reversal_reason text,
    PRIMARY KEY (county_code, id),
    FOREIGN KEY (county_code, tender_id) REFERENCES tender,
    FOREIGN KEY (county_code, contract_id) REFERENCES contract,
    CHECK ((reversed_at IS NULL) = (reversal_reason IS NULL))
  );
  CREATE INDEX payment_contract ON payment (county_code, contract_id);
  CREATE INDEX payment_tender ON payment (county_code, tender_id);

  -- A document of a step: a file of its own, or one attached to a plan of the tender.
  CREATE TABLE tender_document (
    county_code text COLLATE "C" NOT NULL,
    id uuid NOT NULL,
    tender_id uuid NOT NULL,
    step text NOT NULL CHECK (step IN ('tender', 'notice', 'bid', 'opening', 'award', 'contract', 'change', 'delivery', 'acceptance', 'payment')),
    -- The bid, award, contract … that it belongs to; NULL for the tender itself, its notice and its opening.
    record_id uuid,
    attachment_id uuid,
    file jsonb,
    at timestamptz NOT NULL,
    by_name text NOT NULL,
    removed_at timestamptz,
    removed_by_name text,
    PRIMARY KEY (county_code, id),
    FOREIGN KEY (county_code, tender_id) REFERENCES tender,
    FOREIGN KEY (county_code, attachment_id) REFERENCES filing_attachment,
    CHECK ((attachment_id IS NULL) <> (file IS NULL)),
    CHECK ((removed_at IS NULL) = (removed_by_name IS NULL))
  );
  CREATE INDEX tender_document_tender ON tender_document (county_code, tender_id, at);

  -- What was done, by whom and when: one row for each version of the tender. Never changed.
  CREATE TABLE tender_step (
    county_code text COLLATE "C" NOT NULL,
    tender_id uuid NOT NULL,
    version int NOT NULL,
    at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    action text NOT NULL,
    -- The day it happened, where it has one, and the record it made or changed.
    happened_on date,
    record_id uuid,
    by_user text NOT NULL,
    by_name text NOT NULL,
    reason text,
    PRIMARY KEY (county_code, tender_id, version),
    FOREIGN KEY (county_code, tender_id) REFERENCES tender
  );

  -- The days on which each step was first reached; the payment that counts is the first one after an acceptance.
  CREATE VIEW tender_day WITH (security_invoker = true) AS
    SELECT t.county_code, t.id AS tender_id, p.filed_on, t.notice_on, t.opened_on, a.awarded_on, c.signed_on, d.delivered_on, x.accepted_on, y.paid_on
    FROM tender t
    CROSS JOIN LATERAL (
      SELECT max((f.filed_at AT TIME ZONE 'Asia/Shanghai')::date) AS filed_on FROM tender_plan p
      JOIN filing f ON f.county_code = p.county_code AND f.id = p.filing_id WHERE p.county_code = t.county_code AND p.tender_id = t.id) p
    CROSS JOIN LATERAL (
      SELECT min(awarded_on) AS awarded_on FROM award WHERE county_code = t.county_code AND tender_id = t.id AND status IN ('pending', 'active')) a
    CROSS JOIN LATERAL (
      SELECT min(signed_on) AS signed_on FROM contract WHERE county_code = t.county_code AND tender_id = t.id AND status <> 'cancelled') c
    CROSS JOIN LATERAL (
      SELECT min(delivered_on) AS delivered_on FROM delivery WHERE county_code = t.county_code AND tender_id = t.id AND reversed_at IS NULL) d
    CROSS JOIN LATERAL (
      SELECT min(accepted_on) AS accepted_on FROM acceptance
      WHERE county_code = t.county_code AND tender_id = t.id AND reversed_at IS NULL AND result <> 'rejected') x
    CROSS JOIN LATERAL (
      SELECT min(paid_on) AS paid_on FROM payment
      WHERE county_code = t.county_code AND tender_id = t.id AND reversed_at IS NULL AND paid_on >= x.accepted_on) y;

  -- One row for each step that a tender's method has and whose turn has come: from when to when.
  CREATE VIEW tender_delay WITH (security_invoker = true) AS
    SELECT t.county_code, t.division_code, t.entity_id, t.id AS tender_id, t.created_at, s.step, s.position, s.from_on, s.to_on, s.to_on - s.from_on AS days
    FROM tender t
    JOIN tender_day d ON d.county_code = t.county_code AND d.tender_id = t.id
    CROSS JOIN LATERAL (VALUES
      (1, 'notice', CASE WHEN t.method NOT IN ('mall_purchase', 'framework') THEN d.filed_on END, d.notice_on),
      (2, 'opening', d.notice_on, d.opened_on),
      (3, 'award', CASE WHEN t.method IN ('mall_purchase', 'framework') THEN d.filed_on ELSE d.opened_on END, d.awarded_on),
      (4, 'contract', d.awarded_on, d.signed_on),
      (5, 'delivery', d.signed_on, d.delivered_on),
      (6, 'acceptance', d.delivered_on, d.accepted_on),
      (7, 'payment', d.accepted_on, d.paid_on)) AS s (position, step, from_on, to_on)
    WHERE s.from_on IS NOT NULL;
`;
