-- A session that ended with a password given by an admin.
INSERT INTO session (id, user_id, opened_at, expires_at, ended_at, end_reason) VALUES
  ('c0000000-0000-7000-8000-000000000004', 'b0000000-0000-7000-8000-000000000001', '2019-10-01T01:00:00Z', '2019-11-01T01:00:00Z',
    '2019-10-02T01:00:00Z', 'password_reset');
