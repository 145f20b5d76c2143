import type { HouseholdLinkStatus } from '@yinhu/contracts/household';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A link (关联) of a seller of the mall to a household, as stored. */
@Entity('household_link')
export class LinkRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'seller_id' }) sellerId!: string;
  @Column('text', { name: 'seller_name' }) sellerName!: string;
  @Column('uuid', { name: 'household_id' }) householdId!: string;
  @Column('text', { name: 'household_number' }) householdNumber!: string;
  @Column('text', { name: 'division_code' }) divisionCode!: string;
  @Column('text') status!: HouseholdLinkStatus;
  @Column('text', { name: 'proposed_by' }) proposedBy!: string;
  @Column('timestamptz', { name: 'proposed_at' }) proposedAt!: Date;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: Date | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
  @Column('text', { name: 'end_reason', nullable: true }) endReason!: string | null;
  @Column('boolean') reversed!: boolean;
  @Column('int') version!: number;
}
