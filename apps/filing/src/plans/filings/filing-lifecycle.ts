import { filingAggregate } from '@yinhu/contracts/filing';
import { type ActionOf, lifecycleOf, type StepActor, type StepOf } from '@yinhu/database';
import { FilingRecord } from './filing.entity.ts';
import { filingOf } from './filing-answer.ts';

/** What happens to a plan in force without changing its state. */
const IN_FORCE = { filed: 'filed', executing: 'executing' } as const;

/**
 * Every transition of a filing. `file` and `send_to_review` are what the green channel decides in the same
 * moment as a plan is submitted; `import` files what was filed elsewhere before; `start_execution` comes with
 * the first step of its progress; the others are done by people. `amend` brings an amendment into force.
 */
export const FILINGS = lifecycleOf<FilingRecord>()({
  kind: 'filing',
  entity: FilingRecord,
  initial: { draft: 'draft' },
  transitions: {
    revise: { draft: 'draft', returned: 'returned' },
    submit: { draft: 'submitted', returned: 'submitted' },
    file: { submitted: 'filed' },
    send_to_review: { submitted: 'in_review' },
    approve: { in_review: 'filed' },
    import: { draft: 'filed' },
    return: { in_review: 'returned' },
    reject: { in_review: 'rejected' },
    cancel: { draft: 'cancelled', returned: 'cancelled', in_review: 'cancelled', filed: 'cancelled' },
    propose_amendment: IN_FORCE,
    amend: IN_FORCE,
    refuse_amendment: IN_FORCE,
    withdraw_amendment: IN_FORCE,
    start_execution: { filed: 'executing' },
    complete: { executing: 'completed' },
  },
  stamp: (at) => ({ changedAt: at }),
  history: {
    table: 'filing_transition',
    row: ({ before, after, by }) => ({
      county_code: after.countyCode,
      filing_id: after.id,
      from_status: before?.status ?? null,
      to_status: after.status,
      by_user: by.userId,
    }),
  },
  announces: {
    aggregate: filingAggregate,
    events: {
      draft: 'filing-drafted',
      revise: 'filing-revised',
      submit: 'filing-submitted',
      file: 'filing-filed',
      send_to_review: 'filing-sent-to-review',
      approve: 'filing-filed',
      import: 'filing-filed',
      return: 'filing-returned',
      reject: 'filing-rejected',
      cancel: 'filing-cancelled',
      propose_amendment: 'filing-amendment-proposed',
      amend: 'filing-amended',
      refuse_amendment: 'filing-amendment-refused',
      withdraw_amendment: 'filing-amendment-withdrawn',
      start_execution: 'filing-execution-started',
      complete: 'filing-completed',
    },
    state: ({ after }) => filingOf(after),
  },
  division: ({ divisionCode }) => divisionCode,
  audit: ({ after: { status, number, version } }) => ({ detail: { status, number, version } }),
});

export type FilingAction = ActionOf<typeof FILINGS>;
/** One step in a filing's history, with the whole filing before and after it. */
export type FilingStep = StepOf<typeof FILINGS>;

/** The green channel takes steps of its own. */
export const THE_RULES: StepActor = { userId: 'rules', name: 'rules' };
