import type { Logger } from 'pino';
import { AbstractLogger, type LogLevel, type LogMessage } from 'typeorm';

/**
 * Which migrations ran, for the service's log: TypeORM would write it to the terminal, whatever its settings
 * say.
 */
export class MigrationLog extends AbstractLogger {
  constructor(private readonly logger?: Logger) {
    super(false);
  }

  protected override writeLog(
    _: LogLevel,
    messages: LogMessage | string | number | (LogMessage | string | number)[],
  ): void {
    for (const { message } of this.prepareLogMessages(messages)) this.logger?.info(String(message));
  }
}
