import type { OrderStatus } from '@yinhu/contracts/marketplace';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An order as stored; its lines and their households have tables of their own. */
@Entity('mall_order')
export class OrderRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') number!: string;
  @Column('uuid', { name: 'checkout_id' }) checkoutId!: string;
  @Column('uuid', { name: 'seller_id' }) sellerId!: string;
  /** Organisation whose clerks keep the seller's shop. */
  @Column('uuid', { name: 'represented_by' }) representedBy!: string;
  @Column('text', { name: 'division_code' }) divisionCode!: string;
  @Column('uuid', { name: 'buyer_organisation_id' }) buyerOrganisationId!: string;
  @Column('text', { name: 'buyer_name' }) buyerName!: string;
  @Column('text', { name: 'buyer_division_code' }) buyerDivisionCode!: string;
  @Column('boolean') assistance!: boolean;
  @Column('text') status!: OrderStatus;
  @Column('bigint', { name: 'total_fen' }) totalFen!: number;
  @Column('timestamptz', { name: 'placed_at' }) placedAt!: string;
  @Column('timestamptz', { name: 'accepted_at', nullable: true }) acceptedAt!: string | null;
  @Column('timestamptz', { name: 'settled_at', nullable: true }) settledAt!: string | null;
  @Column('timestamptz', { name: 'cancelled_at', nullable: true }) cancelledAt!: string | null;
  @Column('int') version!: number;
}
