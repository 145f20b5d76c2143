import { Module } from '@nestjs/common';
import { FiguresController } from './figures/figures.controller.ts';
import { ListingsService } from './listings/listings.service.ts';
import { NameConsentService } from './name-consent/name-consent.service.ts';
import { OrdersService } from './orders/orders.service.ts';
import { SellersService } from './sellers/sellers.service.ts';

@Module({
  controllers: [SellersService, NameConsentService, OrdersService, ListingsService, FiguresController],
})
export class MarketplaceModule {}
