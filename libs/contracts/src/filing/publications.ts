import { z } from 'zod';
import { enumeration } from '../kernel/enumeration.ts';
import { listOperation, operation } from '../kernel/operation.ts';
import { DivisionCode, Id, Text } from '../kernel/scalars.ts';
import { COUNTY_FILING_STAFF, FILING_STAFF, PURCHASING_OFFICE } from '../system/role-groups.ts';
import { distinct } from './plan-checks.ts';

export const PersonalNumberKind = enumeration({
  identity_number: ['身份证号', 'Identity number'],
  phone_number: ['电话号码', 'Telephone number'],
  account_number: ['银行账号或卡号', 'Account or card number'],
});
export type PersonalNumberKind = z.infer<typeof PersonalNumberKind>;

/**
 * Whether a plan is shown to the public (公示): `public` as soon as it is filed; `on_hold` while a person looks
 * at personal numbers that were found in it; `withdrawn` by the head of the office, with a reason.
 */
export const PublicationState = enumeration({
  public: ['已公开', 'Public'],
  on_hold: ['待核查', 'To be checked'],
  withdrawn: ['已撤下', 'Withdrawn'],
});
export type PublicationState = z.infer<typeof PublicationState>;

/** A field in which a personal number was found. The number itself stays in the plan. */
export const PersonalField = z.object({ field: z.string(), kind: PersonalNumberKind });
export type PersonalField = z.infer<typeof PersonalField>;

/** A plan's publication state; most plans are simply public. */
export const Publication = z.object({
  /** The filing's. */
  id: Id,
  number: z.string().nullable(),
  title: z.string(),
  entityName: z.string(),
  divisionCode: DivisionCode,
  state: PublicationState,
  /** Why it was withdrawn, or let out again. */
  reason: z.string().nullable(),
  found: z.array(PersonalField),
  /** Names and other words that are starred out wherever the public reads of the plan. */
  words: z.array(z.string()),
  by: z.string().nullable(),
  changedAt: z.iso.datetime().nullable(),
});
export type Publication = z.infer<typeof Publication>;

const withReason = z.strictObject({ id: Id, reason: Text(500) });

export const publications = {
  list: listOperation({
    name: 'filing.publications.list',
    summary: 'Plans whose publication is on hold or withdrawn, or that contain redacted words',
    access: FILING_STAFF,
    resource: 'publications',
    item: Publication,
    filter: { state: PublicationState.optional() },
    sort: ['changedAt', 'number'],
  }),
  get: operation({
    name: 'filing.publications.get',
    kind: 'query',
    summary: 'Publication state of a plan',
    access: FILING_STAFF,
    http: 'GET /publications/{id}',
    input: z.strictObject({ id: Id }),
    output: Publication,
    errors: ['not_found'],
  }),
  mark: operation({
    name: 'filing.publications.mark',
    kind: 'command',
    summary:
      'Name the words, such as names of the ill, that are starred out wherever the public reads of a plan; at once, and in what was published before',
    access: COUNTY_FILING_STAFF,
    http: 'PUT /publications/{id}/words',
    input: z.strictObject({
      id: Id,
      words: z
        .array(Text(50).refine((word) => [...word].length >= 2, { params: { reason: 'word_too_short' } }))
        .max(50)
        .superRefine(distinct()),
    }),
    output: Publication,
    errors: ['not_found'],
  }),
  release: operation({
    name: 'filing.publications.release',
    kind: 'command',
    summary:
      'Publish a plan that was on hold, once its words are marked for redaction; detected numbers stay masked',
    access: PURCHASING_OFFICE,
    http: 'POST /publications/{id}/release',
    input: withReason,
    output: Publication,
    errors: ['not_found', 'invalid_transition'],
  }),
  withdraw: operation({
    name: 'filing.publications.withdraw',
    kind: 'command',
    summary:
      'Withdraw a plan from publication: its notice, its certificate, and the open data of the plan and its tenders',
    access: ['county_admin'],
    http: 'POST /publications/{id}/withdrawal',
    input: withReason,
    output: Publication,
    errors: ['not_found', 'invalid_transition'],
  }),
  restore: operation({
    name: 'filing.publications.restore',
    kind: 'command',
    summary: 'Publish a withdrawn plan again',
    access: ['county_admin'],
    http: 'POST /publications/{id}/restoration',
    input: withReason,
    output: Publication,
    errors: ['not_found', 'invalid_transition'],
  }),
};
