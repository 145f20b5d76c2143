import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

/** Nest's own messages among ours. What it says of every module and route is for debugging. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown): void {
    this.logger.debug(String(message));
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.logger.error(
      { err: message instanceof Error ? message : undefined, rest: rest.length ? rest : undefined },
      String(message),
    );
  }

  warn(message: unknown): void {
    this.logger.warn(String(message));
  }
}
