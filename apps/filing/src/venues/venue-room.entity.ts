import type { VenueRoom as Contract, OpeningHours, VenueEquipment } from '@yinhu/contracts/filing';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A room (招标场地) as stored. */
@Entity('venue_room')
export class VenueRoomRecord {
  @PrimaryColumn('text', { name: 'county_code' })
  countyCode!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  name!: string;

  @Column('text')
  address!: string;

  @Column('int')
  capacity!: number;

  @Column('text', { array: true })
  equipment!: VenueEquipment[];

  @Column('text', { name: 'equipment_note', nullable: true })
  equipmentNote!: string | null;

  @Column('jsonb', { name: 'opening_hours' })
  openingHours!: OpeningHours[];

  @Column('text')
  status!: Contract['status'];

  @Column('int')
  version!: number;
}
