import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Only service stations represent farmers. The organisations of this service's clerks are stations, and the co-operatives
 * and suppliers that are sellers here under the organisation's own id: whoever is a seller represents no farmer.
 */
export class Stations1700000000002 implements MigrationInterface {
  name = 'Stations1700000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION farmers_are_represented_by_stations() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF EXISTS (SELECT FROM seller s WHERE s.id = NEW.represented_by AND s.id <> NEW.id) THEN
            RAISE EXCEPTION 'a seller represents no farmer' USING ERRCODE = 'check_violation', CONSTRAINT = 'seller_farmers_by_stations';
          END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER farmers_by_stations BEFORE INSERT OR UPDATE OF represented_by ON seller
        FOR EACH ROW WHEN (NEW.kind = 'farmer_household') EXECUTE FUNCTION farmers_are_represented_by_stations();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TRIGGER farmers_by_stations ON seller; DROP FUNCTION farmers_are_represented_by_stations',
    );
  }
}
