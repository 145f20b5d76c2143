import type { Measure } from '@yinhu/contracts/household';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What of a measure changes in its life; the rest is written once. */
@Entity('measure')
export class MeasureRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') status!: Measure['status'];
  @Column('text', { nullable: true }) outcome!: string | null;
  @Column('int') version!: number;
}
