import { Controller } from '@nestjs/common';
import { type EndedAccess, IDENTITY } from '@yinhu/contracts/identity';
import { PROVINCE } from '@yinhu/contracts/system';
import { Database } from '@yinhu/database';
import { Handles } from '@yinhu/messaging';
import { ENDED, TOKENS_AROUND } from './end-access.ts';

const LATELY = `SELECT ${ENDED} FROM user_account u WHERE u.access_ended_at > clock_timestamp() - ${TOKENS_AROUND}`;

@Controller()
export class AccessController {
  constructor(private readonly database: Database) {}

  @Handles(IDENTITY.access.ended)
  async ended() {
    return { ended: await this.database.system(PROVINCE, (tx) => tx.query<EndedAccess>(LATELY)) };
  }
}
