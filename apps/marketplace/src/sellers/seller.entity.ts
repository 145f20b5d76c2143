import type { SellerKind } from '@yinhu/contracts/marketplace';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('seller')
export class SellerRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kind!: SellerKind;
  @Column('text') name!: string;
  @Column('text', { name: 'public_name', nullable: true }) publicName!: string | null;
  @Column('text', { name: 'division_code' }) divisionCode!: string;
  @Column('text', { name: 'credit_code', nullable: true }) creditCode!: string | null;
  @Column('uuid', { name: 'represented_by' }) representedBy!: string;
  @Column('text', { name: 'represented_by_name' }) representedByName!: string;
  @Column('text') status!: 'active' | 'suspended';
  @Column('timestamptz', { name: 'registered_at' }) registeredAt!: Date;
  @Column('int') listings!: number;
  @Column('int') version!: number;
}
