import type { DepartmentKind, Organisation, OrganisationKind } from '@yinhu/contracts/identity';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('organisation')
export class OrganisationRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kind!: OrganisationKind;
  @Column('text', { nullable: true }) department!: DepartmentKind | null;
  @Column('text') name!: string;
  @Column('text', { name: 'division_code' }) divisionCode!: string;
  @Column('text', { name: 'credit_code', nullable: true }) creditCode!: string | null;
  @Column('text') status!: Organisation['status'];
  @Column('int') version!: number;
  @Column('timestamptz', { name: 'registered_at' }) registeredAt!: Date;
}
