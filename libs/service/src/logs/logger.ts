import { traceIdOf } from '@yinhu/contracts/kernel';
import { currentCall } from '@yinhu/messaging';
import { type Logger, pino } from 'pino';
import { logOutput } from './log-output.ts';

/**
 * Structured logs (JSON lines on standard output); each line names the service, and the request and trace it
 * belongs to.
 */
export const createLogger = (service: string, level = 'info'): Logger =>
  pino(
    {
      level,
      base: { service },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      mixin: callOfLine,
      serializers: { err: withoutValues },
    },
    logOutput(),
  );

function callOfLine(): object {
  const call = currentCall();
  return call
    ? { requestId: call.requestId, traceId: traceIdOf(call.traceparent), operation: call.operation }
    : {};
}

// A database error repeats the row that failed (`detail`) and the parameters of its query, which may be
// personal data.
function withoutValues(error: Error & { code?: unknown; constraint?: unknown; table?: unknown }): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack, code, constraint, table } = error;
  return { type: name, message, stack, code, constraint, table };
}
