-- A link that was confirmed, a sale that was booked by it and one that waits; a limit of the county's own.
INSERT INTO household_link (id, seller_id, seller_name, household_id, household_number, division_code, status, proposed_by_id, proposed_by,
  proposed_at, decided_at) VALUES
  ('50000000-0000-7000-8000-000000000001', 'a0000000-0000-7000-8000-000000000001', '王福生', '10000000-0000-7000-8000-000000000001', '360725-000001',
    '360725102200', 'confirmed', 'b0000000-0000-7000-8000-000000000001', '过埠镇电商服务站', '2019-01-01T01:00:00Z', '2019-01-02T01:00:00Z');
INSERT INTO market_sale (id, order_number, seller_id, buyer_name, income_kind, amount_fen, settled_at, status, link_id) VALUES
  ('60000000-0000-7000-8000-000000000001', 'M360725-2019-000001', 'a0000000-0000-7000-8000-000000000001', '县税务局', 'business', 5000,
    '2019-11-09T01:00:00Z', 'booked', '50000000-0000-7000-8000-000000000001'),
  ('60000000-0000-7000-8000-000000000002', 'M360725-2019-000002', 'a0000000-0000-7000-8000-000000000002', '县税务局', 'business', 7000,
    '2019-11-10T01:00:00Z', 'waiting', NULL);
INSERT INTO sale_limit VALUES ('70000000-0000-7000-8000-000000000001', '360725', '2019-01-01', 1000000, 3000000);
