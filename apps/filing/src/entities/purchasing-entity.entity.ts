import type { Entity as EntityState, Sector } from '@yinhu/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A purchasing entity (采购单位) as stored; `filings` and `filedFen` are what it has filed and not cancelled. */
@Entity('purchasing_entity')
export class PurchasingEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text', { name: 'division_code' })
  divisionCode!: string;

  /** Derived from the division by the database. */
  @Column({ type: 'text', name: 'county_code', insert: false, update: false })
  countyCode!: string;

  @Column('text', { name: 'credit_code' })
  creditCode!: string;

  @Column('text')
  name!: string;

  @Column('text')
  sector!: Sector;

  @Column('text', { name: 'contact_name', nullable: true })
  contactName!: string | null;

  @Column('text')
  status!: EntityState['status'];

  @Column('timestamptz', { name: 'registered_at' })
  registeredAt!: Date;

  @Column('int')
  filings!: number;

  @Column('bigint', { name: 'filed_fen' })
  filedFen!: number;

  @Column('int')
  version!: number;
}

/** The aggregate's state as events and answers carry it. */
export const entityState = ({
  id,
  creditCode,
  name,
  divisionCode,
  sector,
  contactName,
  status,
  registeredAt,
  version,
}: Omit<PurchasingEntity, 'countyCode' | 'filings' | 'filedFen'>): EntityState => ({
  id,
  creditCode,
  name,
  divisionCode,
  sector,
  contactName,
  status,
  registeredAt: registeredAt.toISOString(),
  version,
});
