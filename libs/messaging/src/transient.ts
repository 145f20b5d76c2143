import { Problem } from '@yinhu/contracts';
import { isConnectionLost } from '@yinhu/database';

/** Whether an error says that a server was not there, so that the same work may succeed later. */
export const isUnavailable = (error: unknown): boolean =>
  error instanceof Problem ? error.code === 'service_unavailable' || error.code === 'deadline_exceeded' : isConnectionLost(error);
