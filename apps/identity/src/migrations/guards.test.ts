import type { Actor } from '@yinhu/contracts/kernel';
import { copyOf, describeGuards } from '@yinhu/testing';
import { identity } from '../identity.service-definition.ts';

const idOf = (n: number): string => `0197a000-0000-7000-8000-00000000000${n}`;
const [OFFICE, OTHER_OFFICE, USER, OTHER_USER, SESSION, NEW] = [1, 2, 3, 4, 5, 9].map(idOf);

const ROWS = `
  INSERT INTO organisation (id, kind, name, division_code, credit_code, registered_at) VALUES
    ('${OFFICE}', 'procurement_office', '采购办', '360725', 'C1', now()),
    ('${OTHER_OFFICE}', 'helping_unit', '税务局', '360725', NULL, now());
  INSERT INTO user_account (id, username, name, role, organisation_id, division_code, registered_at) VALUES
    ('${USER}', 'one', '甲', 'county_admin', '${OFFICE}', '360725', now()),
    ('${OTHER_USER}', 'two', '乙', 'county_reviewer', '${OFFICE}', '360725', now());
  INSERT INTO credential (user_id, password_hash) VALUES ('${USER}', '$argon2id$');
  INSERT INTO session (id, user_id, expires_at) VALUES ('${SESSION}', '${USER}', now() + interval '1 day');
  INSERT INTO refresh_token (hash, session_id, expires_at) VALUES ('\\x01', '${SESSION}', now() + interval '1 day');
  INSERT INTO signing_key VALUES ('kid', '{}', '\\x01', now());
`;

const GUARDS = {
  organisation_pkey: copyOf('organisation'),
  organisation_check: "UPDATE organisation SET department = 'water'",
  organisation_status_check: "UPDATE organisation SET status = 'gone'",
  // The key that accounts point to has the primary key in it.
  organisation_place: `ALTER TABLE organisation DROP CONSTRAINT organisation_pkey; ${copyOf('organisation')}`,
  organisation_credit_code: copyOf('organisation', { id: NEW }),
  user_account_pkey: copyOf('user_account'),
  user_account_username: copyOf('user_account', { id: NEW }),
  user_account_check: 'UPDATE user_account SET may_delegate = true',
  user_account_status_check: "UPDATE user_account SET status = 'gone'",
  user_account_tokens_below: 'UPDATE user_account SET tokens_below = access_version + 1',
  user_account_organisation_id_division_code_fkey: "UPDATE user_account SET division_code = '360724'",
  credential_pkey: copyOf('credential'),
  credential_user_id_fkey: 'UPDATE credential SET user_id = gen_random_uuid()',
  session_pkey: copyOf('session'),
  session_user_id_fkey: 'UPDATE session SET user_id = gen_random_uuid()',
  session_check: 'UPDATE session SET ended_at = now()',
  session_end_reason_check: "UPDATE session SET ended_at = now(), end_reason = 'boredom'",
  refresh_token_pkey: copyOf('refresh_token'),
  refresh_token_session_id_fkey: 'UPDATE refresh_token SET session_id = gen_random_uuid()',
  refresh_token_check: 'UPDATE refresh_token SET rotated_at = now()',
  signing_key_pkey: copyOf('signing_key'),
};

const neighbour = { role: 'county_admin', division: '360724' } satisfies Partial<Actor>;
const keptFrom = (table: string) => [[neighbour, `SELECT FROM ${table}`]] as const;
const POLICIES = {
  'organisation.in_scope': keptFrom('organisation'),
  'user_account.in_scope': keptFrom('user_account'),
  'credential.of_user': keptFrom('credential'),
  'session.of_user': keptFrom('session'),
  'refresh_token.of_session': keptFrom('refresh_token'),
};

describe('guards of the tables of identity', () => {
  describeGuards(identity, { rows: ROWS, guards: GUARDS, policies: POLICIES });
});
