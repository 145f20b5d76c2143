import type { Household } from '@yinhu/contracts/household';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A household's dossier as stored. Members, measures and income have tables of their own. */
@Entity('household')
export class HouseholdRecord {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') number!: string;
  @Column('text', { name: 'head_name' }) headName!: string;
  @Column('text', { name: 'division_code' }) divisionCode!: string;
  @Column('text') attribute!: Household['attribute'];
  /** Poverty status. */
  @Column('text', { name: 'poverty_status' }) status!: Household['povertyStatus'];
  @Column('text', { name: 'main_cause' }) mainCause!: Household['mainCause'];
  @Column('text', { name: 'further_causes', array: true }) furtherCauses!: Household['furtherCauses'];
  @Column('int', { name: 'member_count' }) memberCount!: number;
  @Column('text', { nullable: true }) story!: string | null;
  @Column('timestamptz', { name: 'registered_at' }) registeredAt!: Date;
  @Column('int') version!: number;
}
