import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Documents are recognised in more of the ways in which their numbers are typed. */
export class DocumentNumbers1700000000024 implements MigrationInterface {
  name = 'DocumentNumbers1700000000024';

  async up(runner: QueryRunner): Promise<void> {
    await recognise(runner, BY_ANY_TYPING);
    // Allocations that only now turn out to be repeats stay as they were entered; what comes is compared with them.
    await runner.query(`
      ALTER TABLE quota_movement NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE quota_movement DISABLE TRIGGER append_only;
      UPDATE quota_movement m SET looked_for_repeats = NULL
        FROM (
          SELECT county_code, seq, row_number() OVER (PARTITION BY county_code, quota_id, document_no ORDER BY seq) AS place
          FROM quota_movement
          WHERE kind = 'allocation' AND document_no IS NOT NULL AND repeat_reason IS NULL AND looked_for_repeats) AS known
        WHERE known.place > 1 AND m.county_code = known.county_code AND m.seq = known.seq;
      ALTER TABLE quota_movement ENABLE TRIGGER append_only;
      ALTER TABLE quota_movement FORCE ROW LEVEL SECURITY;
    `);
    await runner.query(INDEXES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await recognise(runner, BY_BRACKETS);
    await runner.query(INDEXES);
  }
}

/** Reckons the document of every movement anew; the indexes over them go with the column. */
const recognise = (runner: QueryRunner, definition: string): Promise<void> =>
  runner.query(`
    ALTER TABLE quota_movement DROP document_no;
    DROP FUNCTION document_number;
    ${definition}
    ALTER TABLE quota_movement ADD document_no text GENERATED ALWAYS AS (document_number(reason)) STORED;
  `);

/**
 * The document (文号) that a text names, as 赣财农〔2019〕12号; NULL where it names none. Its year may have two digits or Chinese
 * ones, in brackets of any kind (then 号 may be missing) or before a dash; characters that cannot be seen count for nothing.
 */
const BY_ANY_TYPING = `
  CREATE FUNCTION document_number(told text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT regexp_replace(regexp_replace(found[1], '^(根据|依据|依照|按照|按|据|依|见)', ''), '字$', '')
      || '〔' || right('20' || translate(coalesce(found[2], found[4]), '〇○零一二三四五六七八九', '000123456789'), 4) || '〕'
      || ltrim(coalesce(found[3], found[5]), '0') || '号'
    FROM regexp_match(
      translate(
        regexp_replace(
          normalize(told, NFKC),
          '[\\s\\u00ad\\u180e\\u200b-\\u200f\\u2028-\\u202f\\u2060-\\u206f\\ufe00-\\ufe0f\\ufeff]', '', 'g'),
        '[](){}<>【】《》〈〉「」『』〖〗〘〙號–—―−‐', '〔〕〔〕〔〕〔〕〔〕〔〕〔〕〔〕〔〕〔〕〔〕号-----'),
      '([^0-9A-Za-z〔〕，。；：、,.;:“”"-]{1,12})(?:'
      || '〔((?:[0-9〇○零一二三四五六七八九]{2}){1,2})年?〕第?([0-9]{1,6})(?![0-9])号?'
      || '|((?:19|20)[0-9]{2})年?-第?([0-9]{1,6})号)') AS found
  $$;
`;

/** As migration 18 had it. */
const BY_BRACKETS = `
  CREATE FUNCTION document_number(told text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT regexp_replace(found[1], '^(根据|依据|依照|按照|按|据|依|见)', '') || '〔' || found[2] || '〕' || ltrim(found[3], '0') || '号'
    FROM regexp_match(
      translate(regexp_replace(normalize(told, NFKC), '\\s', '', 'g'), '[]()【】《》', '〔〕〔〕〔〕'),
      '([^0-9A-Za-z〔〕，。；：、,.;:“”"]{1,12})〔([0-9]{4})〕第?([0-9]{1,6})号') AS found
  $$;
`;

const INDEXES = `
  CREATE INDEX quota_movement_document ON quota_movement (county_code, quota_id, document_no)
    WHERE kind = 'allocation' AND document_no IS NOT NULL;
  CREATE UNIQUE INDEX allocated_once_by_document ON quota_movement (county_code, quota_id, document_no)
    WHERE kind = 'allocation' AND document_no IS NOT NULL AND repeat_reason IS NULL AND looked_for_repeats;
`;
