import type { Entity as EntityState, Sector } from '@yinhu/contracts/filing';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A purchasing entity (采购单位) as stored; `filings` and `filedFen` are what it has filed and not cancelled. */
@Entity('purchasing_entity')
export class PurchasingEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text', { name: 'division_code' })
  divisionCode!: string;

  /** Derived from the division by the database. */
  @PrimaryColumn({ type: 'text', name: 'county_code', insert: false, update: false })
  countyCode!: string;

  @Column('text', { name: 'credit_code' })
  creditCode!: string;

  @Column('text')
  name!: string;

  @Column('text')
  sector!: Sector;

  /** Supervising department (主管部门). */
  @Column('text', { nullable: true })
  department!: string | null;

  @Column('text', { name: 'contact_name', nullable: true })
  contactName!: string | null;

  @Column('text')
  status!: EntityState['status'];

  @Column('uuid', { name: 'merged_into_id', nullable: true })
  mergedIntoId!: string | null;

  @Column('timestamptz', { name: 'registered_at' })
  registeredAt!: Date;

  @Column('int')
  filings!: number;

  @Column('bigint', { name: 'filed_fen' })
  filedFen!: number;

  @Column('int')
  version!: number;
}

/** What of an entity changes by people's doing: what its history tells. */
export type EntityFacts = Pick<
  PurchasingEntity,
  'name' | 'divisionCode' | 'sector' | 'department' | 'contactName' | 'status' | 'mergedIntoId'
>;

/** The aggregate's state as events and answers carry it. */
export const entityState = ({
  id,
  creditCode,
  name,
  divisionCode,
  sector,
  department,
  contactName,
  status,
  mergedIntoId,
  registeredAt,
  version,
}: Omit<PurchasingEntity, 'countyCode' | 'filings' | 'filedFen'>): EntityState => ({
  id,
  creditCode,
  name,
  divisionCode,
  sector,
  department,
  contactName,
  status,
  mergedIntoId,
  registeredAt: registeredAt.toISOString(),
  version,
});
