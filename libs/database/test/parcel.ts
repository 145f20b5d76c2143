import { aggregate } from '@yinhu/contracts/kernel';
import { Column, Entity, type MigrationInterface, PrimaryColumn, type QueryRunner } from 'typeorm';
import { z } from 'zod';
import { lifecycleOf } from '../src/index.ts';

/** A record with a history, to try lifecycles with. */
export class Parcel1700000000001 implements MigrationInterface {
  name = 'Parcel1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE parcel (
        division_code text NOT NULL,
        county_code text NOT NULL GENERATED ALWAYS AS (left(division_code, 6)) STORED,
        id uuid NOT NULL,
        status text NOT NULL,
        contents jsonb NOT NULL,
        tags text[] NOT NULL,
        weight_fen bigint,
        sent_at timestamptz,
        version int NOT NULL,
        PRIMARY KEY (county_code, id)
      );
      CREATE TABLE parcel_step (
        parcel_id uuid NOT NULL, version int NOT NULL, at timestamptz NOT NULL, action text NOT NULL,
        from_status text, by_name text NOT NULL, reason text, place jsonb, PRIMARY KEY (parcel_id, version)
      );
      CREATE TABLE parcel_counter (county_code text, year int, last int NOT NULL, PRIMARY KEY (county_code, year));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE parcel, parcel_step, parcel_counter');
  }
}

@Entity('parcel')
export class ParcelRow {
  @PrimaryColumn({ type: 'text', name: 'county_code', insert: false, update: false }) countyCode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text', { name: 'division_code' }) divisionCode!: string;
  @Column('text') status!: 'packed' | 'sent' | 'lost';
  @Column('jsonb') contents!: readonly object[];
  @Column('text', { array: true }) tags!: readonly string[];
  @Column('bigint', { name: 'weight_fen', nullable: true }) weightFen!: number | null;
  @Column('timestamptz', { name: 'sent_at', nullable: true }) sentAt!: Date | null;
  @Column('int') version!: number;
}

export const parcelAggregate = aggregate({
  service: 'filing',
  name: 'parcel',
  state: z.object({ id: z.string(), status: z.string() }),
  events: ['parcel-packed', 'parcel-sent', 'parcel-lost'],
});

export const PARCELS = lifecycleOf<ParcelRow, { readonly place?: object }>()({
  kind: 'parcel',
  entity: ParcelRow,
  initial: { pack: 'packed' },
  transitions: { send: { packed: 'sent' }, lose: { packed: 'lost', sent: 'lost' } },
  refusals: { state: 'link', actions: { lose: 'end_link' } },
  history: {
    table: 'parcel_step',
    row: ({ before, after, place }) => ({ parcel_id: after.id, from_status: before?.status ?? null, place }),
  },
  announces: {
    aggregate: parcelAggregate,
    events: { pack: 'parcel-packed', send: 'parcel-sent', lose: 'parcel-lost' },
    state: ({ after: { id, status } }) => ({ id, status }),
  },
  division: ({ divisionCode }) => divisionCode,
  audit: ({ action, place }) => (action === 'lose' ? { action: 'report-loss', detail: { place } } : {}),
});
