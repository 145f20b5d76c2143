import type { BookingStatus, VenueBooking, VenueEquipment, VenueUse } from '@yinhu/contracts/filing';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A booking (场地预约) as stored. */
@Entity('venue_booking')
export class VenueBookingRecord {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text', { name: 'division_code' })
  divisionCode!: string;

  /** Derived from the division by the database. */
  @PrimaryColumn({ type: 'text', name: 'county_code', insert: false, update: false })
  countyCode!: string;

  @Column('uuid', { name: 'entity_id' })
  entityId!: string;

  @Column('text', { name: 'entity_name' })
  entityName!: string;

  @Column('uuid', { name: 'filing_id', nullable: true })
  filingId!: string | null;

  @Column('text')
  title!: string;

  @Column('text', { name: 'used_for' })
  use!: VenueUse;

  @Column('text')
  priority!: VenueBooking['priority'];

  @Column('text')
  status!: BookingStatus;

  @Column('int', { name: 'duration_minutes' })
  durationMinutes!: number;

  @Column('timestamptz')
  earliest!: Date;

  @Column('timestamptz')
  latest!: Date;

  @Column('int')
  headcount!: number;

  @Column('text', { array: true })
  equipment!: VenueEquipment[];

  @Column('uuid', { name: 'preferred_room_id', nullable: true })
  preferredRoomId!: string | null;

  @Column('uuid', { name: 'room_id', nullable: true })
  roomId!: string | null;

  @Column('timestamptz', { name: 'starts_at', nullable: true })
  startsAt!: Date | null;

  @Column('timestamptz', { name: 'ends_at', nullable: true })
  endsAt!: Date | null;

  @Column('timestamptz', { name: 'due_at', nullable: true })
  dueAt!: Date | null;

  @Column('timestamptz', { name: 'requested_at' })
  requestedAt!: Date;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;

  @Column('int')
  version!: number;
}
