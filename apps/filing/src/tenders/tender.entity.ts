import type { Tender } from '@yinhu/contracts/filing';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * What of a tender its steps change; its parts have tables of their own. Instants are texts, as the contract
 * has them.
 */
@Entity('tender')
export class TenderRecord {
  @PrimaryColumn({ type: 'text', name: 'county_code', insert: false, update: false }) countyCode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') status!: Tender['status'];
  @Column('date', { name: 'notice_on', nullable: true }) noticeOn!: string | null;
  @Column('date', { name: 'submission_from', nullable: true }) submissionFrom!: string | null;
  @Column('date', { name: 'submission_to', nullable: true }) submissionTo!: string | null;
  @Column('date', { name: 'enquiry_to', nullable: true }) enquiryTo!: string | null;
  @Column('date', { name: 'planned_opening_on', nullable: true }) plannedOpeningOn!: string | null;
  @Column('date', { name: 'opened_on', nullable: true }) openedOn!: string | null;
  @Column('date', { name: 'ended_on', nullable: true }) endedOn!: string | null;
  @Column('text', { name: 'end_reason', nullable: true }) endReason!: string | null;
  @Column('text', { name: 'waiting_for', nullable: true }) waitingFor!: Tender['waitingFor'];
  @Column('date', { name: 'waiting_since', nullable: true }) waitingSince!: Tender['waitingSince'];
  @Column('timestamptz', { name: 'changed_at' }) changedAt!: string;
  @Column('int') version!: number;
}
