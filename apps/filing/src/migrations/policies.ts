/** The policies that tables of county data share; migration 3 says who sees and who writes what. */
export const WRITERS = ['county_admin', 'county_reviewer', 'system'];
export const READERS = [...WRITERS, 'province_supervisor'];

/** A clerk's rows are the own entity's in the whole county: an entity that was transferred keeps what it did elsewhere. */
export const within = (roles: readonly string[], entity: string, division: string) => `
  CASE yinhu_role()
    WHEN 'entity_clerk' THEN ${entity} = yinhu_organisation() AND left(${division}, 6) = left(current_setting('yinhu.scope', true), 6)
    ELSE yinhu_in_scope(${division}) AND yinhu_role() IN (${roles.map((role) => `'${role}'`).join(', ')}) END`;

/**
 * The same where many rows are looked at: what the session is does not change from row to row, and in subqueries it is read
 * once for a statement. A list of thousands takes a sixth of the time.
 */
export const withinOnce = (roles: readonly string[], entity: string, division: string) => `
  CASE (SELECT yinhu_role())
    WHEN 'entity_clerk' THEN ${entity} = (SELECT yinhu_organisation())
      AND left(${division}, 6) = (SELECT left(current_setting('yinhu.scope', true), 6))
    ELSE ${division} >= (SELECT current_setting('yinhu.scope', true))
      AND ${division} < (SELECT coalesce(nullif(current_setting('yinhu.scope', true), '') || ':', ''))
      AND (SELECT yinhu_role() IN (${roles.map((role) => `'${role}'`).join(', ')})) END`;

export const forced = (table: string) => `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY; ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;`;

export const owned = (table: string, entity: string, division = 'division_code') => `
  ${forced(table)}
  CREATE POLICY seen ON ${table} FOR SELECT USING (${within(READERS, entity, division)});
  CREATE POLICY entered ON ${table} FOR INSERT WITH CHECK (${within(WRITERS, entity, division)});
  CREATE POLICY changed ON ${table} FOR UPDATE USING (${within(WRITERS, entity, division)});`;

/** Rows of a part are seen with their whole; who may not write the whole writes no part of it. */
export const partOf = (table: string, whole: string, key: string) => `
  ${forced(table)}
  CREATE POLICY seen ON ${table} FOR SELECT USING (${visible(table, whole, key)});
  CREATE POLICY entered ON ${table} FOR INSERT WITH CHECK (yinhu_role() <> 'province_supervisor' AND ${visible(table, whole, key)});`;

export const visible = (table: string, whole: string, key: string) =>
  `EXISTS (SELECT FROM ${whole} w WHERE w.county_code = ${table}.county_code AND w.id = ${table}.${key})`;
