-- Accounts as the first release left them, with sessions that are open, signed out and ended by somebody else.
INSERT INTO organisation (id, kind, department, name, division_code, credit_code, registered_at) VALUES
  ('a0000000-0000-7000-8000-000000000001', 'department', 'finance', '崇义县财政局', '360725', '11360725MB0000001A', '2019-01-01T01:00:00Z');
INSERT INTO user_account (id, username, name, role, organisation_id, division_code, status, registered_at) VALUES
  ('b0000000-0000-7000-8000-000000000001', 'zhong', '钟审核', 'county_reviewer', 'a0000000-0000-7000-8000-000000000001', '360725', 'active',
    '2019-01-02T01:00:00Z'),
  ('b0000000-0000-7000-8000-000000000002', 'liu', '刘离任', 'county_admin', 'a0000000-0000-7000-8000-000000000001', '360725', 'suspended',
    '2019-01-02T01:00:00Z');
INSERT INTO credential VALUES
  ('b0000000-0000-7000-8000-000000000001', 'hash of zhong', '2019-01-02T01:00:00Z'),
  ('b0000000-0000-7000-8000-000000000002', 'hash of liu', '2019-01-02T01:00:00Z');
INSERT INTO session (id, user_id, opened_at, expires_at, ended_at, end_reason) VALUES
  ('c0000000-0000-7000-8000-000000000001', 'b0000000-0000-7000-8000-000000000001', '2019-12-01T01:00:00Z', '2099-01-01T01:00:00Z', NULL, NULL),
  ('c0000000-0000-7000-8000-000000000002', 'b0000000-0000-7000-8000-000000000001', '2019-11-01T01:00:00Z', '2019-12-01T01:00:00Z',
    '2019-11-02T01:00:00Z', 'signed_out'),
  ('c0000000-0000-7000-8000-000000000003', 'b0000000-0000-7000-8000-000000000002', '2019-11-01T01:00:00Z', '2019-12-01T01:00:00Z',
    '2019-11-03T01:00:00Z', 'suspended');
INSERT INTO refresh_token (hash, session_id, expires_at) VALUES
  ('\x0102', 'c0000000-0000-7000-8000-000000000001', '2099-01-01T01:00:00Z');
INSERT INTO signing_key VALUES ('key-1', '{"kty": "OKP"}', '\x0304', '2019-01-01T01:00:00Z', '2019-01-01T01:00:00Z');
