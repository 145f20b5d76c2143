import { Controller } from '@nestjs/common';
import { FILING, type Publication, type PublicationState } from '@yinhu/contracts/filing';
import { type Call, type InputOf } from '@yinhu/contracts/kernel';
import { Database, invalidTransition, nextState, type TransitionTable } from '@yinhu/database';
import { actorOf, Handles } from '@yinhu/messaging';
import { lockFiling } from '../plans/filings/filing-store.ts';
import { type Kept, keepPublication } from '../plans/publishing/publication-store.ts';
import { publicationOf } from './publications.queries.ts';
import { republish } from './republish.ts';

type PublicationAction = 'withdraw_publication' | 'restore_publication' | 'release_publication';

/** Every transition of a plan's publication. */
export const PUBLICATION_TRANSITIONS: TransitionTable<PublicationState, PublicationAction> = {
  withdraw_publication: { public: 'withdrawn', on_hold: 'withdrawn' },
  restore_publication: { withdrawn: 'public' },
  release_publication: { on_hold: 'public' },
};
const NAMES = { state: 'publication' };

/** What people decide of the publication of plans; each takes effect everywhere in the same transaction. */
@Controller()
export class PublicationsService {
  constructor(private readonly database: Database) {}

  @Handles(FILING.publications.withdraw)
  withdraw({ id, reason }: InputOf<typeof FILING.publications.withdraw>, call: Call): Promise<Publication> {
    return this.moveOn(id, 'withdraw_publication', reason, call);
  }

  @Handles(FILING.publications.restore)
  restore({ id, reason }: InputOf<typeof FILING.publications.restore>, call: Call): Promise<Publication> {
    return this.moveOn(id, 'restore_publication', reason, call);
  }

  @Handles(FILING.publications.release)
  release({ id, reason }: InputOf<typeof FILING.publications.release>, call: Call): Promise<Publication> {
    return this.moveOn(id, 'release_publication', reason, call);
  }

  /** The words themselves are in no log and no audit: how many there are is. */
  @Handles(FILING.publications.mark)
  mark({ id, words }: InputOf<typeof FILING.publications.mark>, call: Call): Promise<Publication> {
    return this.change(id, call, 'mark_publication', (before) => ({ ...before, words }), {
      words: words.length,
    });
  }

  private moveOn(id: string, action: PublicationAction, reason: string, call: Call): Promise<Publication> {
    const next = (before: Publication): Kept => {
      if (before.number === null) throw invalidTransition(before.state, action, NAMES);
      return { ...before, state: nextState(PUBLICATION_TRANSITIONS, before.state, action, NAMES), reason };
    };
    return this.change(id, call, action, next, {}, reason);
  }

  private change(
    id: string,
    call: Call,
    action: string,
    next: (before: Publication) => Kept,
    detail: object,
    reason?: string,
  ): Promise<Publication> {
    const actor = actorOf(call);
    return this.database.transaction(call, async (tx) => {
      const filing = await lockFiling(tx, id, actor);
      const before = await publicationOf(tx, id);
      keepPublication(tx, filing, next(before), actor.name, call.at);
      tx.audit({
        aggregate: 'filing',
        id,
        action,
        division: filing.divisionCode,
        detail,
        ...(reason ? { reason } : {}),
      });
      await republish(tx, filing, call.at);
      return publicationOf(tx, id);
    });
  }
}
