/** What the indicators found, each indicator once for each subject, and the parameters a county set for them. */
export const RED_FLAG_TABLES = `
  CREATE TABLE red_flag (
    id uuid NOT NULL,
    division_code text COLLATE "C" NOT NULL,
    county_code text COLLATE "C" NOT NULL GENERATED ALWAYS AS (left(division_code, 6)) STORED,
    -- NULL where the subject is nobody's, as a supplier.
    entity_id uuid,
    entity_name text,
    indicator text NOT NULL,
    subject_kind text NOT NULL CHECK (subject_kind IN ('filing', 'tender', 'entity', 'supplier')),
    subject_id uuid NOT NULL,
    -- What people call it: a number or a name, as it was when the flag was raised.
    subject_name text NOT NULL,
    state text NOT NULL CHECK (state IN ('open', 'explained', 'cleared')),
    -- The facts seen, and the parameters they were judged with.
    evidence jsonb NOT NULL,
    raised_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    explanation text,
    explained_at timestamptz,
    explained_by_name text,
    PRIMARY KEY (county_code, id),
    UNIQUE (county_code, indicator, subject_kind, subject_id),
    CHECK (state <> 'explained' OR (explanation IS NOT NULL AND explained_at IS NOT NULL AND explained_by_name IS NOT NULL))
  );
  CREATE INDEX red_flag_recent ON red_flag (county_code, state, raised_at DESC, id);
  CREATE INDEX red_flag_subject ON red_flag (county_code, subject_kind, subject_id);
  CREATE INDEX red_flag_recent_anywhere ON red_flag (raised_at DESC, id);

  -- In force from a day on, instead of the indicator's own; never changed, only followed by another.
  CREATE TABLE red_flag_parameter (
    county_code text COLLATE "C" NOT NULL,
    indicator text NOT NULL,
    effective_from date NOT NULL,
    parameters jsonb NOT NULL,
    set_at timestamptz NOT NULL,
    set_by_name text NOT NULL,
    PRIMARY KEY (county_code, indicator, effective_from)
  );
`;
