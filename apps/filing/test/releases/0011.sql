-- What came with whole plans: an amendment on its way, and typing that was not sent yet.
INSERT INTO filing_amendment (county_code, id, filing_id, status, content, reason, rules, proposed_at, proposed_by, proposed_by_name) VALUES
  ('360725', 'a0000000-0000-7000-8000-000000000001', 'f0000000-0000-7000-8000-000000000001', 'proposed', '{"title": "蓄水池重建"}', '加固', '[]',
    '2019-08-01T01:00:00Z', 'u2', '李经办');
INSERT INTO filing_working_copy (county_code, division_code, id, entity_id, by_user, filing_id, content, saved_at) VALUES
  ('360725', '360725', 'c0000000-0000-7000-8000-000000000001', 'e0000000-0000-7000-8000-000000000001', 'u2', NULL,
    '{"title": "没写完的计划"}', '2019-08-02T01:00:00Z');
