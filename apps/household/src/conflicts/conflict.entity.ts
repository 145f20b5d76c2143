import type { RegistrationConflict } from '@yinhu/contracts/household';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What of a registration conflict changes when it is settled, and where it belongs. */
@Entity('registration_conflict')
export class ConflictRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text', { name: 'division_code' }) divisionCode!: string;
  @Column('text') status!: RegistrationConflict['status'];
  @Column('text', { nullable: true }) outcome!: string | null;
}
