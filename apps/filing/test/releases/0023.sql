-- Looked for repeats, but a number in Chinese was not known as one: both documents are 赣财农〔2020〕8号.
INSERT INTO quota (id, division_code, entity_id, fiscal_year, source, allocated_fen) VALUES
  ('90000000-0000-7000-8000-000000000002', '360725', 'e0000000-0000-7000-8000-000000000001', 2020, 'special_fund', 2000000);
INSERT INTO quota_movement (id, county_code, quota_id, kind, amount_fen, reason, at, by_user, by_name) VALUES
  ('80000000-0000-7000-8000-000000000011', '360725', '90000000-0000-7000-8000-000000000002', 'allocation', 1000000, '赣财农〔2020〕8号',
    '2020-01-10T01:00:00Z', 'u1', '财政局'),
  ('80000000-0000-7000-8000-000000000012', '360725', '90000000-0000-7000-8000-000000000002', 'allocation', 1000000, '赣财农〔二〇二〇〕8号',
    '2020-01-11T01:00:00Z', 'u1', '财政局');
