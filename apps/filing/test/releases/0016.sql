-- Tenders: 1 done, with a contract and a payment beyond what bounds them, each for a written reason only; 2 and 3 of two entities, not opened yet.
INSERT INTO supplier (county_code, id, credit_code, name, small_enterprise, registered_at) VALUES
  ('360725', '50000000-0000-7000-8000-000000000001', '91360725MA0000001C', '崇义县建筑公司', true, '2019-07-01T01:00:00Z'),
  ('360725', '50000000-0000-7000-8000-000000000002', '91360725MA0000002D', '赣州水利工程公司', false, '2019-09-01T01:00:00Z');
INSERT INTO tender_counter VALUES ('360725', 2019, 3);
INSERT INTO tender (id, division_code, number, entity_id, entity_name, title, method, status, value_fen, award_criterion, notice_on,
  submission_from, submission_to, opened_on, ended_on, waiting_for, waiting_since, created_at, changed_at, version) VALUES
  ('70000000-0000-7000-8000-000000000001', '360725', '360725-T2019-0001', 'e0000000-0000-7000-8000-000000000001', '崇义县水利局', '蓄水池修缮',
    'inquiry', 'complete', 2000000, 'price_only', '2019-07-01', '2019-07-01', '2019-07-10', '2019-07-11', '2019-12-01', NULL, NULL,
    '2019-07-01T01:00:00Z', '2019-12-01T01:00:00Z', 2),
  ('70000000-0000-7000-8000-000000000002', '360725', '360725-T2019-0002', 'e0000000-0000-7000-8000-000000000001', '崇义县水利局', '水库除险',
    'open_tender', 'active', 2400000, 'price_only', '2019-09-01', '2019-09-01', '2019-09-30', NULL, NULL, 'opening', '2019-09-01',
    '2019-09-01T01:00:00Z', '2019-09-05T01:00:00Z', 2),
  ('70000000-0000-7000-8000-000000000003', '360725102', '360725-T2019-0003', 'e0000000-0000-7000-8000-000000000002', '过埠中心小学', '课桌',
    'inquiry', 'active', 800000, 'price_only', '2019-09-01', '2019-09-01', '2019-09-30', NULL, NULL, 'opening', '2019-09-01',
    '2019-09-01T01:00:00Z', '2019-09-05T01:00:00Z', 2);
INSERT INTO tender_plan VALUES
  ('360725', '70000000-0000-7000-8000-000000000001', 'f0000000-0000-7000-8000-000000000001', 2000000),
  ('360725', '70000000-0000-7000-8000-000000000002', 'f0000000-0000-7000-8000-000000000005', 2400000),
  ('360725', '70000000-0000-7000-8000-000000000003', 'f0000000-0000-7000-8000-000000000007', 800000);
INSERT INTO tender_lot (county_code, id, tender_id, number, title, value_fen) VALUES
  ('360725', '10000000-0000-7000-8000-000000000001', '70000000-0000-7000-8000-000000000001', 1, '蓄水池', 2000000),
  ('360725', '10000000-0000-7000-8000-000000000002', '70000000-0000-7000-8000-000000000002', 1, '大坝', 2400000),
  ('360725', '10000000-0000-7000-8000-000000000003', '70000000-0000-7000-8000-000000000003', 1, '课桌', 800000);
INSERT INTO bid (county_code, id, tender_id, lot_id, supplier_id, received_on, status, amount_fen, entered_at)
SELECT '360725', ('b0000000-0000-7000-8000-00000000000' || n)::uuid, ('70000000-0000-7000-8000-00000000000' || tender)::uuid,
  ('10000000-0000-7000-8000-00000000000' || tender)::uuid, ('50000000-0000-7000-8000-00000000000' || supplier)::uuid, '2019-07-05', 'valid',
  amount, '2019-07-05T01:00:00Z'
FROM (VALUES (1, 1, 1, 1800000), (2, 2, 1, NULL), (3, 2, 2, NULL), (4, 3, 2, NULL)) AS given(n, tender, supplier, amount);
INSERT INTO tender_step (county_code, tender_id, version, at, action, by_user, by_name) VALUES
  ('360725', '70000000-0000-7000-8000-000000000002', 1, '2019-09-01T01:00:00Z', 'create', 'u2', '李经办'),
  ('360725', '70000000-0000-7000-8000-000000000002', 2, '2019-09-05T01:00:00Z', 'record_bid', 'u2', '李经办');
INSERT INTO award (county_code, id, tender_id, lot_id, bid_id, supplier_id, status, awarded_on, amount_fen, entered_at) VALUES
  ('360725', '20000000-0000-7000-8000-000000000001', '70000000-0000-7000-8000-000000000001', '10000000-0000-7000-8000-000000000001',
    'b0000000-0000-7000-8000-000000000001', '50000000-0000-7000-8000-000000000001', 'active', '2019-07-12', 1800000, '2019-07-12T01:00:00Z');
INSERT INTO contract (county_code, id, tender_id, award_id, number, status, signed_on, starts_on, ends_on, amount_fen, overrun_reason, entered_at)
VALUES ('360725', '30000000-0000-7000-8000-000000000001', '70000000-0000-7000-8000-000000000001', '20000000-0000-7000-8000-000000000001',
  'HT-1', 'completed', '2019-07-20', '2019-07-20', '2019-11-30', 1900000, '材料涨价', '2019-07-20T01:00:00Z');
INSERT INTO payment (county_code, id, tender_id, contract_id, paid_on, amount_fen, voucher, overrun_reason, entered_at) VALUES
  ('360725', '40000000-0000-7000-8000-000000000001', '70000000-0000-7000-8000-000000000001', '30000000-0000-7000-8000-000000000001',
    '2019-12-01', 1950000, 'PZ-1', '夜间施工', '2019-12-01T01:00:00Z');

-- Releases of a plan, of a tender, and of a process that this county has no plan of; a bulk file; a copy ordered by a browser's clock.
INSERT INTO ocds_release (division_code, entity_id, ocid, number, date, tag, body) VALUES
  ('360725', 'e0000000-0000-7000-8000-000000000001', 'ocds-abcdef-360725-2019-0001', 1, '2019-06-02T01:00:00Z', '{planning}', '{"n": 1}'),
  ('360725', 'e0000000-0000-7000-8000-000000000001', 'ocds-abcdef-360725-T2019-0001', 1, '2019-07-01T01:00:00Z', '{tender}', '{"n": 2}'),
  ('360725', 'e0000000-0000-7000-8000-000000000001', 'ocds-abcdef-360725-2018-0009', 1, '2018-07-01T01:00:00Z', '{planning}', '{"n": 3}');
INSERT INTO ocds_bulk_file VALUES ('360725', 2019, '700', 1, '{"key": "k"}', '2019-12-31T01:00:00Z');
INSERT INTO filing_working_copy (county_code, division_code, id, entity_id, by_user, content, saved_at, title, revision) VALUES
  ('360725', '360725', 'c0000000-0000-7000-8000-000000000002', 'e0000000-0000-7000-8000-000000000001', 'u2', '{"title":  "泵站"}',
    '2019-12-02T01:00:00Z', '泵站', 1575248400000);
