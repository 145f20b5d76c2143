-- Dossiers as the first release left them, in every state of poverty, with members, measures, and income that was reversed.
INSERT INTO household_counter VALUES ('360725', 4);
INSERT INTO household (id, number, head_name, division_code, attribute, poverty_status, main_cause, further_causes, member_count, registered_at)
SELECT ('10000000-0000-7000-8000-00000000000' || n)::uuid, '360725-00000' || n, name, '360725102200', 'general_poor', status, 'illness', '{}', 1,
  '2014-05-01T01:00:00Z'
FROM (VALUES (1, '王福生', 'in_poverty'), (2, '李桂花', 'newly_lifted'), (3, '张有田', 'lifted_earlier'), (4, '陈小满', 'relapsed'))
  AS given(n, name, status);
INSERT INTO member (id, household_id, division_code, position, name, identity_sealed, identity_index, birth_date, relation, health,
  labour_ability, schooling) VALUES
  ('20000000-0000-7000-8000-000000000001', '10000000-0000-7000-8000-000000000001', '360725102200', 1, '王福生', 'sealed', 'index 1', '1970-01-01',
    'head', 'chronic_illness', 'weak', 'primary');
INSERT INTO measure (id, household_id, division_code, kind, title, status, value_fen, source, source_ref, started_on) VALUES
  ('30000000-0000-7000-8000-000000000001', '10000000-0000-7000-8000-000000000001', '360725102200', 'industry', '脐橙苗', 'done', 50000, 'officer',
    NULL, '2016-03-01'),
  ('30000000-0000-7000-8000-000000000002', '10000000-0000-7000-8000-000000000001', '360725102200', 'consumption', '订单', 'done', 120000,
    'market_order', 'M360725-2018-000001', '2018-11-01');
INSERT INTO income_entry (id, household_id, division_code, kind, amount_fen, source, source_ref, received_on, reverses_id) VALUES
  ('40000000-0000-7000-8000-000000000001', '10000000-0000-7000-8000-000000000001', '360725102200', 'business', 120000, 'market_settlement',
    'M360725-2018-000001', '2018-11-09', NULL),
  ('40000000-0000-7000-8000-000000000002', '10000000-0000-7000-8000-000000000001', '360725102200', 'wages', 300000, 'visit', NULL, '2018-12-01', NULL),
  ('40000000-0000-7000-8000-000000000003', '10000000-0000-7000-8000-000000000001', '360725102200', 'wages', -300000, 'visit', NULL, '2018-12-01',
    '40000000-0000-7000-8000-000000000002');
