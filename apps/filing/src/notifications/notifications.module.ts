import { Module } from '@nestjs/common';
import { NotificationsService } from './notifications.service.ts';

/** Messages to people in the console. */
@Module({
  controllers: [NotificationsService],
})
export class NotificationsModule {}
