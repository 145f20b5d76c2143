import { ACTION_LABELS, LABELS } from '../labels.ts';
import type { FAULT_TEXTS } from './issue-text.ts';
import type { Language } from './language.ts';

interface ErrorText {
  readonly status: number;
  readonly 'zh-CN': string;
  readonly en: string;
  /** The same call may succeed later, unchanged. */
  readonly retryable?: true;
}

/** Every error the API answers: stable code → HTTP status and text. `{names}` are filled from the error's parameters. */
export const ERRORS = {
  malformed_request: { status: 400, 'zh-CN': '请求无法读取：{reason}', en: 'The request cannot be read: {reason}' },
  validation_failed: { status: 422, 'zh-CN': '提交的内容有误，请按提示修改', en: 'Some of what was sent is not valid' },
  body_too_large: { status: 413, 'zh-CN': '请求内容超过上限 {limit}', en: 'The request body is larger than {limit}' },
  body_too_slow: { status: 408, 'zh-CN': '网络过慢，内容没有及时传完，请重试', en: 'The request came in too slowly; send it again' },
  unsupported_media_type: { status: 415, 'zh-CN': '只接受 {accepted}', en: 'Only {accepted} is accepted' },
  unauthenticated: { status: 401, 'zh-CN': '请先登录', en: 'Sign in first' },
  invalid_credentials: { status: 401, 'zh-CN': '用户名或密码不正确', en: 'The user name or the password is not right' },
  session_expired: { status: 401, 'zh-CN': '登录已过期，请重新登录', en: 'The session has expired; sign in again' },
  forbidden: { status: 403, 'zh-CN': '您的角色不能进行此操作', en: 'Your role may not do this' },
  password_change_required: {
    status: 403,
    'zh-CN': '您的密码由他人设置，请先修改密码',
    en: 'Your password was set by somebody else; change it first',
  },
  out_of_scope: { status: 403, 'zh-CN': '{division} 不在您的管辖范围内', en: '{division} is outside your division' },
  backdating_forbidden: { status: 403, 'zh-CN': '没有补录历史日期的权限', en: 'You have no right to enter past dates' },
  not_found: { status: 404, 'zh-CN': '没有找到 {what}', en: '{what} was not found' },
  method_not_allowed: { status: 405, 'zh-CN': '此地址不支持 {method}', en: '{method} is not supported here' },
  conflict: { status: 409, 'zh-CN': '数据已被他人修改，请刷新后重试', en: 'Somebody changed this meanwhile; reload and try again' },
  not_registrable: {
    status: 409,
    'zh-CN': '{what} 不能在此登记，请核对或另选；确属本单位的，请联系省级主管部门办理',
    en: '{what} cannot be registered here: check it or choose another; if it is rightly yours, the province can arrange it',
  },
  already_exists: { status: 409, 'zh-CN': '{what} 已存在', en: '{what} exists already' },
  ocds_unreadable: { status: 422, 'zh-CN': '无法导入此 OCDS 文件：{flaw}{found}', en: 'This OCDS file cannot be imported: {flaw}{found}' },
  invalid_transition: { status: 409, 'zh-CN': '当前状态（{state}）不能执行“{action}”', en: 'In state {state} “{action}” is not possible' },
  idempotency_in_progress: {
    status: 409,
    'zh-CN': '同一请求正在处理，请稍候',
    en: 'The same request is being handled; wait a moment',
    retryable: true,
  },
  idempotency_mismatch: {
    status: 422,
    'zh-CN': '同一 Idempotency-Key 已用于另一请求',
    en: 'This Idempotency-Key was used for a different request',
  },
  entity_suspended: { status: 409, 'zh-CN': '采购单位已停用', en: 'The purchasing entity is suspended' },
  entity_merged: { status: 409, 'zh-CN': '采购单位已并入其他单位', en: 'The purchasing entity has been merged into another' },
  plans_undecided: {
    status: 409,
    'zh-CN': '“{name}”还有 {count} 项计划或变更待审核，请先办结或撤销',
    en: '{count} plans or amendments of {name} are still in review; decide or cancel them first',
  },
  quota_limit: {
    status: 409,
    'zh-CN': '{year} 年“{source}”指标将超过上限 {maxFen} 元',
    en: 'The {source} quota of {year} would exceed the limit of ¥{maxFen}',
  },
  year_not_over: { status: 409, 'zh-CN': '{year} 年尚未结束，不能结转', en: '{year} is not over yet; nothing can be carried over' },
  carried_over_already: { status: 409, 'zh-CN': '该指标已经结转', en: 'This quota has been carried over already' },
  nothing_left: { status: 409, 'zh-CN': '该指标没有可结转的余额', en: 'Nothing is left of this quota' },
  quota_reserved: {
    status: 409,
    'zh-CN': '该指标还有 {reservedFen} 元被审核中的计划占用，请先办结',
    en: '¥{reservedFen} of this quota are still reserved by plans in review; decide them first',
  },
  sheet_unreadable: { status: 422, 'zh-CN': '表格无法导入：{reason}', en: 'The table cannot be imported: {reason}' },
  rows_at_fault: {
    status: 422,
    'zh-CN': '有 {count} 行存在问题，未导入任何数据',
    en: '{count} rows are at fault; nothing was imported',
  },
  export_too_large: { status: 422, 'zh-CN': '结果超过 {max} 行，请缩小筛选范围', en: 'More than {max} rows; narrow the filter down' },
  amendment_open: { status: 409, 'zh-CN': '此计划已有一项变更正在办理', en: 'An amendment of this plan is still open' },
  review_not_overdue: {
    status: 403,
    'zh-CN': '审核期限未到，仍由审核人员办理；逾期后负责人方可办理',
    en: 'The reviewer still has time; the head of the office may decide once the review is overdue',
  },
  replay_in_progress: {
    status: 409,
    'zh-CN': '本县已有一项回放正在进行，请等待完成或先取消',
    en: 'A replay of this county is under way; wait for it or cancel it first',
  },
  period_begun: { status: 409, 'zh-CN': '该安排已经开始，不能移除', en: 'The period has begun and cannot be removed' },
  quota_exceeded: {
    status: 409,
    'zh-CN': '预算指标不足：{source}余额 {availableFen} 元，需要 {neededFen} 元',
    en: 'The quota does not cover it: {source} has ¥{availableFen} left, ¥{neededFen} is needed',
  },
  allocated_before: {
    status: 409,
    'zh-CN': '与已下达的指标重复（{count} 处）；确需再次下达的，须填写原因',
    en: 'Money was allocated so before ({count} times); if it is meant again, say why',
  },
  venue_rooms_full: { status: 409, 'zh-CN': '一个县最多登记 {max} 间场地', en: 'A county may have at most {max} rooms' },
  venue_no_slot: {
    status: 409,
    'zh-CN':
      '所要求的时间内没有可用时段：符合条件的场地 {suitable} 间（容量不足 {tooSmall} 间，缺少设备 {withoutEquipment} 间），开放时段 {inHours} 个，其中停用 {closed} 个、已占用 {taken} 个',
    en: 'No slot is free in that time: {suitable} suitable rooms ({tooSmall} too small, {withoutEquipment} without the equipment), {inHours} start times within opening hours, of them {closed} shut and {taken} taken',
  },
  venue_slot_unavailable: {
    status: 409,
    'zh-CN': '场地此时不可用：不在开放时间内、已停用或已被预约',
    en: 'The room is not free then: outside opening hours, shut, or taken',
  },
  venue_has_bookings: {
    status: 409,
    'zh-CN': '有 {count} 个已确认的预约，须先处理：{bookings}',
    en: '{count} confirmed bookings stand in the way: {bookings}',
  },
  booking_not_begun: { status: 409, 'zh-CN': '预约时段尚未开始', en: 'The booked time has not begun' },
  already_lifted: { status: 409, 'zh-CN': '该停用已解除', en: 'The closure was lifted already' },
  budget_exceeded: {
    status: 409,
    'zh-CN': '超出计划 {plan} 的预算：预算 {budgetFen} 元，已列入采购项目 {tenderedFen} 元，本次需要 {neededFen} 元',
    en: 'Plan {plan} does not cover it: of its budget of ¥{budgetFen}, ¥{tenderedFen} is in tenders; ¥{neededFen} is needed',
  },
  bid_exceeded: {
    status: 409,
    'zh-CN': '中标（成交）金额 {sumFen} 元，超过报价或本包预算 {limitFen} 元，须填写超出原因并经他人复核',
    en: 'The award would be ¥{sumFen}; the bid or the lot allows ¥{limitFen}: say why it is exceeded, and a second person decides',
  },
  award_exceeded: {
    status: 409,
    'zh-CN': '合同金额合计 {sumFen} 元，超过中标（成交）金额 {limitFen} 元，须填写超出原因并经他人复核',
    en: 'The contracts would add up to ¥{sumFen}, the award is ¥{limitFen}: say why it is exceeded, and a second person decides',
  },
  contract_exceeded: {
    status: 409,
    'zh-CN': '支付合计 {sumFen} 元，超过合同（含变更）金额 {limitFen} 元，须填写超出原因并经他人复核',
    en: 'Payments would add up to ¥{sumFen}, the contract with its changes is ¥{limitFen}: say why it is exceeded, and a second person decides',
  },
  acceptance_exceeded: {
    status: 409,
    'zh-CN': '验收金额合计 {sumFen} 元，超过合同（含变更）金额 {limitFen} 元；确有增加的，先登记合同变更',
    en: 'Acceptances would add up to ¥{sumFen}, the contract with its changes is ¥{limitFen}; enter a change of the contract first',
  },
  overrun_beyond_quota: {
    status: 409,
    'zh-CN': '超出计划的 {neededFen} 元没有预算指标：可用余额 {availableFen} 元，须先追加指标',
    en: 'No quota covers the ¥{neededFen} beyond the plan: ¥{availableFen} is left; allocate more first',
  },
  overrun_outgrown: {
    status: 409,
    'zh-CN': '提出后情况有变：现合计 {sumFen} 元，已超过所提出的 {proposedFen} 元，请退回后重新提出',
    en: 'Things have changed: it would now come to ¥{sumFen}, more than the ¥{proposedFen} proposed; refuse it and let it be proposed anew',
  },
  second_person: {
    status: 403,
    'zh-CN': '超限事项须由提出人以外的人复核，并且只有提出人可以撤回',
    en: 'Somebody else than who proposed it must decide; only who proposed it may take it back',
  },
  contract_in_force: { status: 409, 'zh-CN': '合同 {number} 仍在履行，须先办结', en: 'Contract {number} is still in force; end it first' },
  lot_undecided: { status: 409, 'zh-CN': '第 {number} 包尚无结果', en: 'Lot {number} has not been decided' },
  delivery_accepted: { status: 409, 'zh-CN': '该批交付已有验收，须先撤回验收', en: 'The delivery has an acceptance; take that back first' },
  nothing_accepted: { status: 409, 'zh-CN': '合同尚无验收记录', en: 'Nothing of the contract has been accepted' },
  stock_exhausted: {
    status: 409,
    'zh-CN': '库存不足：“{title}”剩余 {available} {unit}',
    en: 'Not enough in stock: “{title}” has {available} {unit} left',
  },
  listing_unavailable: { status: 409, 'zh-CN': '商品“{title}”已下架', en: 'The listing “{title}” is no longer offered' },
  farmers_by_stations: {
    status: 403,
    'zh-CN': '农户只能由乡镇服务站代办，合作社和供应商不能登记或关联农户',
    en: 'Only a township’s service station represents farmers; co-operatives and suppliers do not',
  },
  seller_linked: {
    status: 409,
    'zh-CN': '“{seller}”已提出或已确认关联另一户，须先办结',
    en: '“{seller}” is proposed for or linked to another household; that has to be decided or ended first',
  },
  household_linked: {
    status: 409,
    'zh-CN': '{number} 户已关联另一农户卖家，须先解除',
    en: 'Household {number} is linked to another farmer; end that link first',
  },
  registration_held: {
    status: 409,
    'zh-CN': '家庭成员信息需由乡镇核实，暂不能建档；已通知乡镇，请等待答复',
    en: 'The township has to look into the members’ data first; it has been told, and the dossier was not opened',
  },
  lookups_used_up: {
    status: 429,
    'zh-CN': '今天核对建档户的次数（{limit} 次）已用完，请明天再试，或请村、乡镇干部协助核对',
    en: 'Today’s {limit} questions about households are used up; go on tomorrow, or ask the village or the township',
  },
  rate_limited: {
    status: 429,
    'zh-CN': '操作过于频繁，请 {seconds} 秒后再试',
    en: 'Too many requests; try again in {seconds} seconds',
    retryable: true,
  },
  service_unavailable: {
    status: 503,
    'zh-CN': '服务暂时不可用{shortage}，请稍后重试',
    en: 'The service is not available for the moment{shortage}; try again',
    retryable: true,
  },
  deadline_exceeded: { status: 504, 'zh-CN': '处理超时，请稍后重试', en: 'It took too long; try again', retryable: true },
  outcome_unknown: {
    status: 504,
    'zh-CN': '连接中断，暂时无法确认操作是否已生效。请再次提交：已生效的不会重复办理',
    en: 'The connection broke, and it is not known whether this took effect. Send it again: what took effect is not done twice',
    retryable: true,
  },
  internal_error: {
    status: 500,
    'zh-CN': '系统内部错误，请把编号 {requestId} 告诉管理员',
    en: 'Something failed inside; tell your administrator the number {requestId}',
  },
} as const satisfies Record<string, ErrorText>;

export type ErrorCode = keyof typeof ERRORS;

/** What any operation may answer. */
export const COMMON_ERRORS = [
  'malformed_request',
  'validation_failed',
  'body_too_large',
  'unauthenticated',
  'forbidden',
  'out_of_scope',
  'rate_limited',
  'service_unavailable',
  'deadline_exceeded',
  'outcome_unknown',
  'internal_error',
] as const satisfies readonly ErrorCode[];

/** One field at fault. `field` is a path such as `lines[0].budgetFen`; `reason` is a key of the texts in issue-text.ts. */
export interface FieldFault {
  readonly field: string;
  readonly reason: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** An error that the caller is told about, in the caller's language. Everything else is an `internal_error`. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly code: ErrorCode,
    readonly params: Readonly<Record<string, string | number>> = {},
    readonly fields: readonly FieldFault[] = [],
  ) {
    super(`${code} ${JSON.stringify(params)}${fields.length ? ` ${JSON.stringify(fields)}` : ''}`);
  }

  get status(): number {
    return ERRORS[this.code].status;
  }
}

/** A key of the texts in issue-text.ts, or one of the kinds that it words by their parameters. */
type FaultReason = keyof typeof FAULT_TEXTS | 'format' | 'multiple_of' | 'too_big' | 'too_small' | 'type';

/** A `validation_failed` for one field that only a use case can judge. */
export const fieldProblem = (field: string, reason: FaultReason, params?: FieldFault['params']): Problem =>
  new Problem('validation_failed', {}, [{ field, reason, ...(params ? { params } : {}) }]);

/** What an error says, its parameters in people's words: codes by their labels, fen as yuan. */
export const errorText = (code: ErrorCode, params: Readonly<Record<string, string | number>>, language: Language): string =>
  fillText(
    ERRORS[code][language],
    Object.fromEntries(Object.entries(params).map(([name, value]) => [name, inWords(name, value, language)])),
  );

/** Several kinds of records call their states alike and mean another thing: those are told apart by a prefix. */
const prefixed = <L extends Readonly<Record<string, readonly [string, string]>>>(prefix: string, labels: L) =>
  Object.fromEntries(Object.entries(labels).map(([state, label]) => [`${prefix}_${state}`, label]));
const NAME_STATES = { name_hidden: ['姓名未公开', 'the name is not shown'], name_shown: ['姓名已公开', 'the name is shown'] } as const;
const STATE_LABELS = {
  ...LABELS.replayStatus,
  ...prefixed('tender', LABELS.tenderStatus),
  ...prefixed('bid', LABELS.bidStatus),
  ...prefixed('award', LABELS.awardStatus),
  ...prefixed('contract', LABELS.contractStatus),
  ...prefixed('flag', LABELS.flagState),
  ...prefixed('publication', LABELS.publicationState),
  ...NAME_STATES,
  ...LABELS.activeStatus,
  ...LABELS.conflictStatus,
  ...LABELS.entityStatus,
  ...LABELS.listingStatus,
  ...LABELS.measureStatus,
  ...LABELS.povertyStatus,
  ...LABELS.orderStatus,
  ...LABELS.filingStatus,
  ...LABELS.bookingStatus,
  ...prefixed('link', LABELS.linkStatus),
  ...prefixed('sale', LABELS.saleStatus),
  open: LABELS.venueRoomStatus.open,
  closed: LABELS.venueRoomStatus.closed,
};
const PARAMETER_LABELS: Readonly<Record<string, Readonly<Record<string, readonly [zh: string, en: string]>>>> = {
  source: LABELS.fundingSource,
  unit: LABELS.saleUnit,
  shortage: LABELS.shortage,
  reason: LABELS.sheetFlaw,
  flaw: LABELS.ocdsFlaw,
  state: STATE_LABELS,
  level: LABELS.divisionLevel,
  action: { ...LABELS.povertyStatus, ...ACTION_LABELS },
};

/** A parameter as people say it: an amount in yuan, a value of an enumeration by its label. */
export function inWords(name: string, value: string | number, language: Language): string | number {
  if (name.endsWith('Fen') && typeof value === 'number') return (value / 100).toLocaleString('en', { minimumFractionDigits: 2 });
  return PARAMETER_LABELS[name]?.[value]?.[language === 'en' ? 1 : 0] ?? value;
}

export const fillText = (text: string, params: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => localText(String(params[name] ?? '')));

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
/** An instant as the clock in Shanghai shows it, to the minute; anything else as it is. */
const localText = (value: string): string =>
  INSTANT.test(value) ? new Date(Date.parse(value) + SHANGHAI_OFFSET_MS).toISOString().slice(0, 16).replace('T', ' ') : value;
