import type { Listing } from '@yinhu/contracts/marketplace';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('listing')
export class ListingRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'seller_id' }) sellerId!: string;
  @Column('text') title!: string;
  @Column('text', { nullable: true }) description!: string | null;
  @Column('text') category!: Listing['category'];
  @Column('text', { name: 'shelf' }) column!: Listing['column'];
  @Column('text') unit!: Listing['unit'];
  @Column('bigint', { name: 'price_fen' }) priceFen!: number;
  @Column('bigint') stock!: number;
  @Column('text', { name: 'origin_code' }) originCode!: string;
  @Column('text') status!: Listing['status'];
  @Column('timestamptz', { name: 'published_at' }) publishedAt!: Date;
  @Column('int') version!: number;
}
