-- A mall as the first release left it: a co-operative, two farmers whom a station represents, and one whom a seller did.
INSERT INTO seller (id, kind, name, division_code, credit_code, represented_by, represented_by_name, registered_at, listings) VALUES
  ('50000000-0000-7000-8000-000000000001', 'cooperative', '过埠脐橙合作社', '360725102', '93360725MA0000001A', '50000000-0000-7000-8000-000000000001',
    '过埠脐橙合作社', '2019-01-01T01:00:00Z', 1),
  ('50000000-0000-7000-8000-000000000002', 'farmer_household', '李小明', '360725102200', NULL, 'a0000000-0000-7000-8000-000000000001',
    '过埠镇电商服务站', '2019-02-01T01:00:00Z', 1),
  ('50000000-0000-7000-8000-000000000003', 'farmer_household', '欧阳建国（户主）', '360725102200', NULL, 'a0000000-0000-7000-8000-000000000001',
    '过埠镇电商服务站', '2019-02-01T01:00:00Z', 1),
  ('50000000-0000-7000-8000-000000000004', 'farmer_household', '王大山', '360725102200', NULL, '50000000-0000-7000-8000-000000000001',
    '过埠脐橙合作社', '2019-02-01T01:00:00Z', 0);

-- Each with the terms that it was found by: of its title, its seller's name and its category.
INSERT INTO listing (id, seller_id, title, category, shelf, unit, price_fen, stock, origin_code, published_at, search) VALUES
  ('10000000-0000-7000-8000-000000000001', '50000000-0000-7000-8000-000000000001', '合作社脐橙', 'fruit_vegetables', 'targeted_alleviation', '公斤',
    600, 100, '360725102', '2019-10-01T01:00:00Z', array_to_tsvector('{合作社脐橙,作社脐橙,社脐橙,脐橙,橙,qicheng,cheng,qc,水果,果,fruit}'::text[])),
  ('10000000-0000-7000-8000-000000000002', '50000000-0000-7000-8000-000000000002', '李小明脐橙', 'fruit_vegetables', 'targeted_alleviation', '公斤',
    500, 80, '360725102200', '2019-10-02T01:00:00Z', array_to_tsvector('{李小明脐橙,小明脐橙,明脐橙,脐橙,橙,lixiaomingqicheng,xiaomingqicheng,
      mingqicheng,qicheng,cheng,lxmqc,xmqc,mqc,qc,李小明,小明,明,lixiaoming,xiaoming,ming,lxm,xm,水果,果,fruit}'::text[])),
  ('10000000-0000-7000-8000-000000000003', '50000000-0000-7000-8000-000000000003', '欧阳 建国家的土蜂蜜', 'livestock', 'targeted_alleviation', '瓶',
    9000, 20, '360725102200', '2019-10-03T01:00:00Z', array_to_tsvector('{欧阳,建国家的土蜂蜜,国家的土蜂蜜,土蜂蜜,蜂蜜,蜜,欧阳建国,阳建国,建国,户主,畜禽}'::text[]));

-- An order in each state.
INSERT INTO order_counter VALUES ('360725', 2019, 7);
INSERT INTO mall_order (id, number, checkout_id, seller_id, represented_by, division_code, buyer_organisation_id, buyer_name, buyer_division_code,
  assistance, status, total_fen, placed_at, accepted_at, settled_at, cancelled_at)
SELECT ('30000000-0000-7000-8000-00000000000' || n)::uuid, 'M360725-2019-00000' || n, 'c0000000-0000-7000-8000-000000000001',
  '50000000-0000-7000-8000-000000000002', 'a0000000-0000-7000-8000-000000000001', '360725102200', 'b0000000-0000-7000-8000-000000000001', '县税务局',
  '360725', true, status, 5000, '2019-11-01T01:00:00Z', CASE WHEN status IN ('accepted', 'settled') THEN timestamptz '2019-11-08T01:00:00Z' END,
  CASE status WHEN 'settled' THEN timestamptz '2019-11-09T01:00:00Z' END, CASE status WHEN 'cancelled' THEN timestamptz '2019-11-02T01:00:00Z' END
FROM (VALUES (1, 'settled'), (2, 'accepted'), (3, 'received'), (4, 'shipped'), (5, 'confirmed'), (6, 'placed'), (7, 'cancelled')) AS o(n, status);
INSERT INTO order_line (id, order_id, listing_id, position, title, category, unit, quantity, price_fen, amount_fen) VALUES
  ('40000000-0000-7000-8000-000000000001', '30000000-0000-7000-8000-000000000001', '10000000-0000-7000-8000-000000000002', 1, '李小明脐橙',
    'fruit_vegetables', '公斤', 10, 500, 5000);
INSERT INTO order_transition (order_id, version, at, action, to_status, by_name) VALUES
  ('30000000-0000-7000-8000-000000000001', 1, '2019-11-01T01:00:00Z', 'place', 'placed', '县税务局');
