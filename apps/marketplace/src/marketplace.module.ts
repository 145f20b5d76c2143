import { Module } from '@nestjs/common';
import { FiguresController } from './figures/figures.controller.ts';
import { ListingsController } from './listings/listings.controller.ts';
import { ListingsService } from './listings/listings.service.ts';
import { OrdersController } from './orders/orders.controller.ts';
import { OrdersService } from './orders/orders.service.ts';
import { NameConsentService } from './sellers/name-consent.service.ts';
import { SellersController } from './sellers/sellers.controller.ts';
import { SellersService } from './sellers/sellers.service.ts';

@Module({
  controllers: [SellersController, ListingsController, OrdersController, FiguresController],
  providers: [NameConsentService, SellersService, ListingsService, OrdersService],
})
export class MarketplaceModule {}
