-- A county as the first release left it: entities, quotas with their movements, and plans in every state.
INSERT INTO purchasing_entity (id, division_code, credit_code, name, sector, registered_at, filings, filed_fen) VALUES
  ('e0000000-0000-7000-8000-000000000001', '360725', '11360725MB0000001A', '崇义县水利局', 'water', '2014-03-01T01:00:00Z', 4, 6500000),
  ('e0000000-0000-7000-8000-000000000002', '360725102', '12360725MB0000002B', '过埠中心小学', 'education', '2015-09-01T01:00:00Z', 1, 800000);
INSERT INTO credit_code VALUES
  ('11360725MB0000001A', '360725', 'e0000000-0000-7000-8000-000000000001'),
  ('12360725MB0000002B', '360725', 'e0000000-0000-7000-8000-000000000002');

INSERT INTO quota (id, division_code, entity_id, fiscal_year, source, allocated_fen, reserved_fen, committed_fen) VALUES
  ('90000000-0000-7000-8000-000000000001', '360725', 'e0000000-0000-7000-8000-000000000001', 2019, 'special_fund', 30000000, 2500000, 6500000);
-- The same document twice: nobody looked for repeats then.
INSERT INTO quota_movement (id, county_code, quota_id, kind, amount_fen, filing_id, reason, at, by_user, by_name) VALUES
  ('80000000-0000-7000-8000-000000000001', '360725', '90000000-0000-7000-8000-000000000001', 'allocation', 10000000, NULL,
    '根据赣财农〔2019〕12号', '2019-01-10T01:00:00Z', 'u1', '财政局'),
  ('80000000-0000-7000-8000-000000000002', '360725', '90000000-0000-7000-8000-000000000001', 'allocation', 10000000, NULL,
    '赣财农[2019] 第12号', '2019-01-11T01:00:00Z', 'u1', '财政局'),
  ('80000000-0000-7000-8000-000000000003', '360725', '90000000-0000-7000-8000-000000000001', 'allocation', 10000000, NULL,
    '县长批示', '2019-01-12T01:00:00Z', 'u1', '财政局'),
  ('80000000-0000-7000-8000-000000000004', '360725', '90000000-0000-7000-8000-000000000001', 'reservation', -2500000,
    'f0000000-0000-7000-8000-000000000002', NULL, '2019-06-02T01:00:00Z', 'u2', '李经办');

-- 1 filed, 2 in review, 3 a draft, 4 filed with a number of a person in it, 5 executing by open tender, 6 filed and small,
-- 7 another entity's. Plans 1, 2 and 6 were submitted on one day of the county, which is another day in UTC for plan 6.
INSERT INTO filing (id, division_code, entity_id, entity_name, sector, number, title, fiscal_year, purpose, purpose_statement, method,
  organisation_form, status, budget_fen, lines, funding, fingerprint, planned_start, quota_held, drafted_at, submitted_at, filed_at,
  changed_at, version)
SELECT ('f0000000-0000-7000-8000-00000000000' || n)::uuid, division, ('e0000000-0000-7000-8000-00000000000' || entity)::uuid,
  CASE entity WHEN 1 THEN '崇义县水利局' ELSE '过埠中心小学' END, CASE entity WHEN 1 THEN 'water' ELSE 'education' END, number, title, 2019,
  purpose, statement, method, 'entity', status, budget,
  jsonb_build_array(jsonb_build_object('catalogueCode', 'A02052501', 'description', description, 'quantity', 1, 'budgetFen', budget)),
  jsonb_build_array(jsonb_build_object('source', 'special_fund', 'amountFen', budget)), 'fingerprint' || n, '2019-07-01',
  CASE status WHEN 'draft' THEN 'none' WHEN 'in_review' THEN 'reserved' ELSE 'committed' END,
  '2019-06-01T01:00:00Z', submitted::timestamptz, CASE WHEN number IS NOT NULL THEN submitted::timestamptz END,
  coalesce(submitted, '2019-06-01T01:00:00Z')::timestamptz, CASE status WHEN 'draft' THEN 1 ELSE 2 END
FROM (VALUES
  (1, '360725', 1, '360725-2019-0001', '蓄水池修缮', 'poverty_alleviation', '惠及三个村', 'inquiry', 'filed', 2000000, '两座', '2019-06-02T01:00:00Z'),
  (2, '360725', 1, NULL, '灌渠清淤', 'poverty_alleviation', NULL, 'inquiry', 'in_review', 2500000, '五公里', '2019-06-02T02:00:00Z'),
  (3, '360725', 1, NULL, '水泵更新', 'ordinary', NULL, 'inquiry', 'draft', 900000, '一台', NULL),
  (4, '360725', 1, '360725-2019-0002', '改厕', 'poverty_alleviation', '户主电话 138 1234-5678', 'inquiry', 'filed', 1500000, '一处',
    '2019-06-03T01:00:00Z'),
  (5, '360725', 1, '360725-2019-0003', '水库除险', 'ordinary', NULL, 'open_tender', 'executing', 2400000, '大坝', '2019-06-04T01:00:00Z'),
  (6, '360725', 1, '360725-2019-0004', '水管', 'ordinary', NULL, 'inquiry', 'filed', 600000, '六百米', '2019-06-01T17:00:00Z'),
  (7, '360725102', 2, '360725-2019-0005', '课桌', 'ordinary', NULL, 'inquiry', 'filed', 800000, '四十套', '2019-06-05T01:00:00Z')
) AS plan(n, division, entity, number, title, purpose, statement, method, status, budget, description, submitted);
INSERT INTO filing_counter VALUES ('360725', 2019, 5);

INSERT INTO filing_transition (county_code, filing_id, version, at, action, from_status, to_status, by_user, by_name, reason)
SELECT '360725', id, 1, drafted_at, 'draft', NULL, 'draft', 'u2', '李经办', NULL FROM filing
UNION ALL SELECT '360725', id, 2, submitted_at, CASE WHEN number IS NULL THEN 'submit' ELSE 'approve' END, 'draft',
  CASE WHEN number IS NULL THEN 'in_review' ELSE 'filed' END, 'u3', '钟审核', '同意' FROM filing WHERE submitted_at IS NOT NULL;
INSERT INTO filing_decision (county_code, filing_id, version, decided_by, outcome, at, reviewer, rules)
SELECT '360725', id, 2, 'reviewer', 'filed', filed_at, '钟审核', '[]' FROM filing WHERE number IS NOT NULL;
INSERT INTO filing_beneficiary (county_code, division_code, filing_id, entity_id, entity_division, share_fen)
SELECT county_code, '360725102200', id, entity_id, division_code, budget_fen FROM filing;
INSERT INTO published_filing (id, division_code, number, entity_name, title, fiscal_year, purpose, method, budget_fen, filed_at)
SELECT id, division_code, number, entity_name, title, fiscal_year, purpose, method, budget_fen, filed_at FROM filing WHERE number IS NOT NULL;
