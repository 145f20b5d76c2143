import { Controller } from '@nestjs/common';
import { FILING, type FilingComment } from '@yinhu/contracts/filing';
import type { Call, InputOf } from '@yinhu/contracts/kernel';
import { Database, pageOf } from '@yinhu/database';
import { countyOf } from '@yinhu/divisions';
import { actorOf, Handles } from '@yinhu/messaging';
import { v7 } from 'uuid';
import { notify } from '../../notifications/notify.ts';
import { inScope, ownEntityOf, scopeOf, withinDivision } from '../../shared/scope.ts';
import { FilingRecord } from '../filings/filing.entity.ts';

const COMMENT = 'c.id, c.filing_id AS "filingId", c.body, c.at, c.by_name AS by, c.by_role AS role';

/** What clerk and office say to each other about a plan, whatever state it is in. */
@Controller()
export class CommentsService {
  constructor(private readonly database: Database) {}

  @Handles(FILING.comments.list)
  async list({ filter, range, sort: [, direction] }: InputOf<typeof FILING.comments.list>, call: Call) {
    const actor = actorOf(call);
    const page = await this.database.read(call, (tx) =>
      pageOf<Omit<FilingComment, 'at'> & { at: Date }>(tx, {
        select: COMMENT,
        from: 'filing_comment c JOIN filing f ON f.county_code = c.county_code AND f.id = c.filing_id',
        conditions: [
          ...withinDivision('f', scopeOf(actor)),
          ['f.entity_id = ?', ownEntityOf(actor)],
          ['c.filing_id = ?', filter.filingId],
          ['c.id = ANY(?::uuid[])', filter.id],
        ],
        orderBy: [
          ['c.at', direction],
          ['c.id', direction],
        ],
        range,
      }),
    );
    return { ...page, items: page.items.map((comment) => ({ ...comment, at: comment.at.toISOString() })) };
  }

  /** What a clerk says is for the office's reviewers, what the office says for the entity. */
  @Handles(FILING.comments.post)
  async post({ filingId, body }: InputOf<typeof FILING.comments.post>, call: Call): Promise<FilingComment> {
    const actor = actorOf(call);
    const countyCode = countyOf(actor.division);
    return this.database.transaction(call, async (tx) => {
      const found = await tx.manager.findOneBy(FilingRecord, { countyCode, id: filingId });
      const filing = inScope(actor, found, filingId, (record) => record);
      const comment: FilingComment = {
        id: v7(),
        filingId,
        body,
        at: call.at.toISOString(),
        by: actor.name,
        role: actor.role,
      };
      await tx.query(
        `INSERT INTO filing_comment (county_code, id, filing_id, body, at, by_user, by_name, by_role)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [countyCode, comment.id, filingId, body, call.at, actor.userId, actor.name, actor.role],
      );
      const to =
        actor.role === 'entity_clerk'
          ? { role: 'county_reviewer' as const }
          : { organisationId: filing.entityId };
      const params = { title: filing.title, number: filing.number ?? '', by: actor.name };
      await notify(tx, {
        countyCode,
        to,
        kind: 'filing_commented',
        params,
        resource: 'filings',
        recordId: filingId,
        at: call.at,
      });
      tx.audit({
        aggregate: 'filing',
        id: filingId,
        action: 'comment',
        division: filing.divisionCode,
        detail: { commentId: comment.id },
      });
      return comment;
    });
  }
}
