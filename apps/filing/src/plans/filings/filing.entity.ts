import type { Filing } from '@yinhu/contracts/filing';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Held } from '../../register/quotas/quota-ledger.ts';

/** A plan filing (采购计划备案) as stored. Lines and funding are a document: written and read as a whole. */
@Entity('filing')
export class FilingRecord {
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

  @Column('text')
  sector!: string;

  @Column('text', { nullable: true })
  number!: string | null;

  @Column('text')
  title!: string;

  @Column('int', { name: 'fiscal_year' })
  fiscalYear!: number;

  @Column('text')
  purpose!: Filing['purpose'];

  @Column('text', { name: 'purpose_statement', nullable: true })
  purposeStatement!: string | null;

  @Column('text')
  method!: Filing['method'];

  @Column('text', { name: 'organisation_form' })
  organisationForm!: Filing['organisationForm'];

  @Column('text')
  status!: Filing['status'];

  @Column('bigint', { name: 'budget_fen' })
  budgetFen!: number;

  @Column('int', { name: 'small_enterprise_percent' })
  smallEnterprisePercent!: number;

  @Column('jsonb', { name: 'single_source', nullable: true })
  singleSource!: Filing['singleSource'];

  @Column('jsonb', { name: 'purpose_evidence', nullable: true })
  purposeEvidence!: Filing['purposeEvidence'];

  @Column('jsonb')
  lines!: Filing['lines'];

  @Column('jsonb')
  funding!: Filing['funding'];

  /** Equal for plans with the same lines in the same year; see lines-fingerprint.ts. */
  @Column('text')
  fingerprint!: string;

  @Column('date', { name: 'planned_start', nullable: true })
  plannedStart!: string | null;

  @Column('date', { name: 'planned_end', nullable: true })
  plannedEnd!: string | null;

  @Column('boolean', { name: 'auto_filed' })
  autoFiled!: boolean;

  @Column('text', { name: 'quota_held' })
  quotaHeld!: Held;

  @Column('timestamptz', { name: 'drafted_at' })
  draftedAt!: Date;

  @Column('timestamptz', { name: 'submitted_at', nullable: true })
  submittedAt!: Date | null;

  @Column('timestamptz', { name: 'filed_at', nullable: true })
  filedAt!: Date | null;

  @Column('timestamptz', { name: 'cancelled_at', nullable: true })
  cancelledAt!: Date | null;

  /** When a reviewer's answer is due; set while the plan is in review. */
  @Column('timestamptz', { name: 'due_at', nullable: true })
  dueAt!: Date | null;

  @Column('int', { name: 'plan_version' })
  planVersion!: number;

  /** When the latest step took effect. */
  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;

  @Column('int')
  version!: number;
}
