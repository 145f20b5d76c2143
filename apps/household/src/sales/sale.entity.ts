import type { HeldCause, MarketSaleStatus } from '@yinhu/contracts/household';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What of a farmer's settled order changes: whose income it becomes, or why it does not. */
@Entity('market_sale')
export class SaleRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') status!: MarketSaleStatus;
  @Column('uuid', { name: 'link_id', nullable: true }) linkId?: string | null;
  @Column('text', { name: 'held_cause', nullable: true }) heldCause?: HeldCause | null;
  @Column('bigint', { name: 'limit_fen', nullable: true }) limitFen?: number | null;
  @Column('text', { nullable: true }) reason?: string | null;
}
