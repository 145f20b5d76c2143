import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The database, too, knows the states of an order, and which of them leave an instant behind. */
export class OrderStates1700000000004 implements MigrationInterface {
  name = 'OrderStates1700000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE mall_order
        ADD CONSTRAINT mall_order_status CHECK (
          status IN ('placed', 'confirmed', 'shipped', 'received', 'accepted', 'settled', 'cancelled')),
        ADD CONSTRAINT mall_order_accepted CHECK ((status IN ('accepted', 'settled')) = (accepted_at IS NOT NULL)),
        ADD CONSTRAINT mall_order_settled CHECK ((status = 'settled') = (settled_at IS NOT NULL)),
        ADD CONSTRAINT mall_order_cancelled CHECK ((status = 'cancelled') = (cancelled_at IS NOT NULL));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE mall_order DROP CONSTRAINT mall_order_status, DROP CONSTRAINT mall_order_accepted,
        DROP CONSTRAINT mall_order_settled, DROP CONSTRAINT mall_order_cancelled;
    `);
  }
}
