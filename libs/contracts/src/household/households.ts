import { z } from 'zod';
import { IdentityNumber } from '../kernel/check-digits.ts';
import { enumeration } from '../kernel/enumeration.ts';
import { aggregate } from '../kernel/event.ts';
import { listOperation, operation } from '../kernel/operation.ts';
import { BusinessDate, DivisionCode, Id, SearchText, Text } from '../kernel/scalars.ts';
import { secret } from '../kernel/secret.ts';
import { DOSSIER_READERS } from './dossier-readers.ts';
import { IncomeEntry } from './income.ts';
import { Measure } from './measures.ts';

/** Attribute (属性): 一般户, 低保户, 特困供养户. */
export const HouseholdAttribute = enumeration({
  general: ['一般户', 'General'],
  minimum_allowance: ['低保户', 'Minimum allowance'],
  extreme_hardship: ['特困供养户', 'Extreme hardship'],
});
export type HouseholdAttribute = z.infer<typeof HouseholdAttribute>;
/** Poverty status: 未脱贫, 新脱贫, 历史已脱贫, 返贫. */
export const PovertyStatus = enumeration({
  in_poverty: ['未脱贫', 'In poverty'],
  newly_lifted: ['新脱贫', 'Newly lifted'],
  lifted_earlier: ['历史已脱贫', 'Lifted earlier'],
  relapsed: ['返贫', 'Relapsed'],
});
export type PovertyStatus = z.infer<typeof PovertyStatus>;
/** Causes of poverty (致贫原因). */
export const PovertyCause = enumeration({
  illness: ['因病', 'Illness'],
  disability: ['因残', 'Disability'],
  schooling: ['因学', 'Schooling'],
  disaster: ['因灾', 'Disaster'],
  land: ['缺土地', 'Lack of land'],
  water: ['缺水', 'Lack of water'],
  skills: ['缺技术', 'Lack of skills'],
  labour: ['缺劳力', 'Lack of labour'],
  funds: ['缺资金', 'Lack of funds'],
  transport: ['交通条件落后', 'Poor transport'],
  motivation: ['自身发展动力不足', 'Lack of motivation'],
  other: ['其他', 'Other'],
});
export type PovertyCause = z.infer<typeof PovertyCause>;
export const Relation = enumeration({
  head: ['户主', 'Head'],
  spouse: ['配偶', 'Spouse'],
  child: ['子女', 'Child'],
  child_in_law: ['子女的配偶', 'Child-in-law'],
  parent: ['父母', 'Parent'],
  grandparent: ['祖父母', 'Grandparent'],
  grandchild: ['孙子女', 'Grandchild'],
  sibling: ['兄弟姐妹', 'Sibling'],
  other: ['其他', 'Other'],
});
export type Relation = z.infer<typeof Relation>;
/** 健康, 长期慢性病, 大病, 残疾. */
export const Health = enumeration({
  healthy: ['健康', 'Healthy'],
  chronic_illness: ['长期慢性病', 'Chronic illness'],
  serious_illness: ['大病', 'Serious illness'],
  disability: ['残疾', 'Disability'],
});
export type Health = z.infer<typeof Health>;
/** 普通, 技能, 弱或半, 丧失, 无. */
export const LabourAbility = enumeration({
  ordinary: ['普通劳动力', 'Ordinary'],
  skilled: ['技能劳动力', 'Skilled'],
  weak: ['弱劳动力或半劳动力', 'Weak or half'],
  lost: ['丧失劳动力', 'Lost'],
  none: ['无劳动力', 'None'],
});
export type LabourAbility = z.infer<typeof LabourAbility>;
/** 学前, 小学, 初中, 高中, 中职, 高职, 大学, 辍学, 非在校. */
export const Schooling = enumeration({
  preschool: ['学前', 'Pre-school'],
  primary: ['小学', 'Primary school'],
  junior_middle: ['初中', 'Junior middle school'],
  senior_middle: ['高中', 'Senior middle school'],
  vocational: ['中职', 'Vocational school'],
  college: ['大专及以上', 'College'],
  dropped_out: ['辍学', 'Dropped out'],
  not_in_school: ['非在校', 'Not in school'],
});
export type Schooling = z.infer<typeof Schooling>;

const MemberInput = z.strictObject({
  name: Text(50),
  identityNumber: IdentityNumber,
  relation: Relation,
  health: Health,
  labourAbility: LabourAbility,
  schooling: Schooling,
  phone: z
    .string()
    .regex(/^1\d{10}$/, 'mobile_number')
    .optional(),
  workPlace: Text(100).optional(),
});

export const Member = z.object({
  id: Id,
  /** Masked (王*) where the role may not see it. */
  name: z.string(),
  /** Masked (****************34) unless disclosed with a reason. */
  identityNumber: secret(z.string()),
  /** Null unless disclosed: beside the village and the last digits it would give the identity number away. */
  birthDate: BusinessDate.nullable(),
  birthYear: z.int().nullable(),
  relation: Relation,
  health: Health.nullable(),
  labourAbility: LabourAbility,
  schooling: Schooling,
  phone: z.string().nullable(),
  workPlace: z.string().nullable(),
});

export type Member = z.infer<typeof Member>;

/** Dossier (一户一档) without its members. Events carry this: no personal data beyond the head's masked name. */
export const Household = z.object({
  id: Id,
  /** Speaking number: {county}-{000001…}. */
  number: z.string(),
  headName: z.string(),
  divisionCode: DivisionCode,
  divisionName: z.string(),
  divisionNameEn: z.string(),
  attribute: HouseholdAttribute,
  povertyStatus: PovertyStatus,
  mainCause: PovertyCause,
  furtherCauses: z.array(PovertyCause),
  memberCount: z.int(),
  /** A few sentences: what happened, what is done about it. Null where the role sees masked data only. */
  story: z.string().nullable(),
  registeredAt: z.iso.datetime(),
  version: z.int(),
});
export type Household = z.infer<typeof Household>;

export const HouseholdDetail = Household.extend({
  members: z.array(Member),
  measures: z.array(Measure),
  income: z.array(IncomeEntry),
  /** Sum of the current year's income entries (the year of the latest entry), fen, net of business costs. */
  netIncomeFen: z.int(),
  netIncomePerHeadFen: z.int(),
  incomeYear: z.int().nullable(),
});
export type HouseholdDetail = z.infer<typeof HouseholdDetail>;

const unique = (causes: readonly string[]) => new Set(causes).size === causes.length;

export const households = {
  list: listOperation({
    name: 'household.households.list',
    summary: 'Households within the caller’s division; names masked for the province',
    access: DOSSIER_READERS,
    resource: 'households',
    item: Household,
    filter: {
      q: SearchText.optional(),
      divisionCode: DivisionCode.optional(),
      povertyStatus: PovertyStatus.optional(),
      attribute: HouseholdAttribute.optional(),
      cause: PovertyCause.optional(),
    },
    sort: ['number', 'registeredAt', 'divisionCode', 'povertyStatus', 'memberCount'],
    defaultOrder: 'ASC',
  }),
  get: operation({
    name: 'household.households.get',
    kind: 'query',
    summary: 'One dossier; personal data masked, numbers in texts too',
    access: DOSSIER_READERS,
    http: 'GET /households/{id}',
    input: z.strictObject({ id: Id }),
    output: HouseholdDetail,
    errors: ['not_found'],
  }),
  register: operation({
    name: 'household.households.register',
    kind: 'create',
    summary: 'Open a household’s dossier',
    access: ['household_officer'],
    http: 'POST /households',
    input: z.strictObject({
      divisionCode: DivisionCode.length(12),
      attribute: HouseholdAttribute,
      povertyStatus: PovertyStatus,
      mainCause: PovertyCause,
      furtherCauses: z
        .array(PovertyCause)
        .max(2)
        .refine(unique, { params: { reason: 'duplicate' } })
        .default([]),
      story: Text(2000).optional(),
      members: z
        .array(MemberInput)
        .min(1)
        .max(20)
        .refine((members) => members.filter((member) => member.relation === 'head').length === 1, {
          params: { reason: 'one_head' },
        }),
    }),
    output: HouseholdDetail,
    errors: ['registration_held'],
  }),
  changeStatus: operation({
    name: 'household.households.change-status',
    kind: 'command',
    summary: 'Change the poverty status, with the reason',
    access: ['township_reviewer', 'county_reviewer'],
    http: 'POST /households/{id}/status',
    input: z.strictObject({ id: Id, povertyStatus: PovertyStatus, reason: Text(500) }),
    output: HouseholdDetail,
    errors: ['not_found', 'invalid_transition'],
  }),
  reveal: operation({
    name: 'household.households.reveal',
    kind: 'command',
    unkeyed: true,
    summary: 'A dossier with unmasked personal data and texts; the reason is kept in the audit trail',
    access: ['household_officer', 'township_reviewer', 'county_reviewer'],
    http: 'POST /households/{id}/disclosure',
    input: z.strictObject({ id: Id, reason: Text(200) }),
    output: HouseholdDetail,
    errors: ['not_found'],
  }),
};

export const householdAggregate = aggregate({
  service: 'household',
  name: 'household',
  state: Household,
  events: ['household-registered', 'household-status-changed'],
});
