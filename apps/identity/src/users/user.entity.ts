import type { User } from '@yinhu/contracts/identity';
import type { Role } from '@yinhu/contracts/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('user_account')
export class UserRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') username!: string;
  @Column('text') name!: string;
  @Column('text') role!: Role;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('text', { name: 'division_code' }) divisionCode!: string;
  @Column('text') status!: User['status'];
  @Column('boolean') demo!: boolean;
  /** May act for demonstration users: the loader. */
  @Column('boolean', { name: 'may_delegate' }) mayDelegate!: boolean;
  @Column('timestamptz', { name: 'registered_at' }) registeredAt!: Date;
}
