// Divisions belong to identity, and so do their errors.
import '../identity/errors.ts';
import { defineErrors } from '../kernel/errors.ts';
import { defineFormats, defineReasons } from '../kernel/reasons.ts';
import { defineTransitions, prefixed } from '../kernel/transitions.ts';
import { EntityStatus } from './entities.ts';
import { FilingStatus } from './filings.ts';
import { OcdsFlaw } from './ocds-imports.ts';
import { PublicationState } from './publications.ts';
import { FundingSource } from './quotas.ts';
import { FlagState } from './red-flag-indicators.ts';
import { ReplayStatus } from './rule-replays.ts';
import { AwardStatus, BidStatus, ContractStatus, TenderStatus } from './tender-records.ts';
import { BookingStatus } from './venue-bookings.ts';
import { VenueRoomStatus } from './venue-rooms.ts';

/** Errors that only filing returns. */
export const FILING_ERRORS = defineErrors({
  ocds_unreadable: {
    status: 422,
    'zh-CN': '无法导入此 OCDS 文件：{flaw}{found}',
    en: 'This OCDS file cannot be imported: {flaw}{found}',
    labels: { flaw: OcdsFlaw },
  },
  entity_suspended: { status: 409, 'zh-CN': '采购单位已停用', en: 'The purchasing entity is suspended' },
  entity_merged: {
    status: 409,
    'zh-CN': '采购单位已并入其他单位',
    en: 'The purchasing entity has been merged into another',
  },
  plans_undecided: {
    status: 409,
    'zh-CN': '“{name}”还有 {count} 项计划或变更待审核，请先办结或撤销',
    en: '{count} plans or amendments of {name} are still in review; decide or cancel them first',
  },
  quota_limit: {
    status: 409,
    'zh-CN': '{year} 年“{source}”指标将超过上限 {maxFen} 元',
    en: 'The {source} quota of {year} would exceed the limit of ¥{maxFen}',
    labels: { source: FundingSource },
  },
  year_not_over: {
    status: 409,
    'zh-CN': '{year} 年尚未结束，不能结转',
    en: '{year} is not over yet; nothing can be carried over',
  },
  carried_over_already: {
    status: 409,
    'zh-CN': '该指标已经结转',
    en: 'This quota has been carried over already',
  },
  nothing_left: {
    status: 409,
    'zh-CN': '该指标没有可结转的余额',
    en: 'This quota has no balance to carry over',
  },
  quota_reserved: {
    status: 409,
    'zh-CN': '该指标还有 {reservedFen} 元被审核中的计划占用，请先办结',
    en: '¥{reservedFen} of this quota are still reserved by plans in review; decide them first',
  },
  amendment_open: {
    status: 409,
    'zh-CN': '此计划已有一项变更正在办理',
    en: 'An amendment of this plan is still open',
  },
  review_not_overdue: {
    status: 403,
    'zh-CN': '审核期限未到，仍由审核人员办理；逾期后负责人方可办理',
    en: 'The reviewer still has time; the head of the office may decide once the review is overdue',
  },
  replay_in_progress: {
    status: 409,
    'zh-CN': '本县已有一项回放正在进行，请等待完成或先取消',
    en: 'A replay of this county is in progress; wait for it to finish or cancel it first',
  },
  period_begun: {
    status: 409,
    'zh-CN': '该安排已经开始，不能移除',
    en: 'The period has begun and cannot be removed',
  },
  quota_exceeded: {
    status: 409,
    'zh-CN': '预算指标不足：{source}余额 {availableFen} 元，需要 {neededFen} 元',
    en: 'The quota does not cover it: {source} has ¥{availableFen} left, ¥{neededFen} is needed',
    labels: { source: FundingSource },
  },
  allocated_before: {
    status: 409,
    'zh-CN': '与已下达的指标重复（{count} 处）；确需再次下达的，须填写原因',
    en: 'The same allocation has been made before ({count} times); to make it again, give a reason',
  },
  venue_rooms_full: {
    status: 409,
    'zh-CN': '一个县最多登记 {max} 间场地',
    en: 'A county may have at most {max} rooms',
  },
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
    en: '{count} confirmed bookings must be resolved first: {bookings}',
  },
  booking_not_begun: { status: 409, 'zh-CN': '预约时段尚未开始', en: 'The booked time has not begun' },
  already_lifted: { status: 409, 'zh-CN': '该停用已解除', en: 'The closure has been lifted already' },
  budget_exceeded: {
    status: 409,
    'zh-CN':
      '超出计划 {plan} 的预算：预算 {budgetFen} 元，已列入采购项目 {tenderedFen} 元，本次需要 {neededFen} 元',
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
  contract_in_force: {
    status: 409,
    'zh-CN': '合同 {number} 仍在履行，须先办结',
    en: 'Contract {number} is still in force; end it first',
  },
  lot_undecided: { status: 409, 'zh-CN': '第 {number} 包尚无结果', en: 'Lot {number} has not been decided' },
  delivery_accepted: {
    status: 409,
    'zh-CN': '该批交付已有验收，须先撤回验收',
    en: 'The delivery has an acceptance; reverse that first',
  },
  nothing_accepted: {
    status: 409,
    'zh-CN': '合同尚无验收记录，请先登记验收',
    en: 'The contract has no acceptance yet; record one first',
  },
});

/** Why a field of filing’s is not taken. */
export const FILING_REASONS = defineReasons({
  itself: { 'zh-CN': '不能是该单位自身', en: 'Must not be the entity itself' },
  merged_entity: { 'zh-CN': '该单位已并入其他单位', en: 'This entity has been merged into another' },
  document_known: {
    'zh-CN': '{on} {by}已按 {document} 下达 {yuan} 元',
    en: '{by} allocated ¥{yuan} under {document} on {on}',
  },
  table_known: { 'zh-CN': '{by}已于 {on} 导入过同一张表', en: '{by} imported the same table on {on}' },
  unknown_entity: { 'zh-CN': '本县没有此采购单位', en: 'The county has no such purchasing entity' },
  ocds_schema: { 'zh-CN': '不符合 OCDS 1.1 标准：{message}', en: 'Does not conform to OCDS 1.1: {message}' },
  ocds_known: {
    'zh-CN': '此过程已导入，后来的发布不再导入',
    en: 'This process has been imported already; later releases of it are not imported',
  },
  ocds_own: { 'zh-CN': '这是本平台自己发布的过程', en: 'This process was published by this platform itself' },
  ocds_unknown_plan: {
    'zh-CN': '关联的采购计划 {ocid} 尚未备案或导入',
    en: 'The plan it is for, {ocid}, has not been filed or imported',
  },
  ocds_plan_amounts: {
    'zh-CN': '没有说明各采购计划各占多少',
    en: 'Does not state the amount from each of its plans',
  },
  ocds_one_lot: { 'zh-CN': '须对应一个包（标段）', en: 'Must be for one of the lots' },
  ocds_one_firm: {
    'zh-CN': '须为一家供应商，不支持联合体',
    en: 'Must be one supplier; consortia are not supported',
  },
  ocds_lot_taken: { 'zh-CN': '该包已有结果', en: 'The lot has been decided already' },
  ocds_not_signed: { 'zh-CN': '合同尚未签订', en: 'The contract is not signed yet' },
  ocds_not_confirmed: { 'zh-CN': '中标（成交）结果尚未确定', en: 'The award is not final yet' },
  ocds_contracted: { 'zh-CN': '已有合同，不能取消', en: 'It has a contract and cannot be cancelled' },
  ocds_negative: { 'zh-CN': '冲回的支付没有对应的原支付', en: 'Reverses a payment that does not exist' },
  ocds_duplicate: {
    'zh-CN': '两个内容不同的发布编号相同',
    en: 'Two releases with different contents have the same id',
  },
  ocds_linked: {
    'zh-CN': '记录只有发布的链接，没有发布的内容',
    en: 'The record only links to its releases and does not hold them',
  },
  ocds_versioned: {
    'zh-CN': '只有版本化发布，需要发布或汇编发布',
    en: 'Has only a versioned release; releases or a compiled release are needed',
  },
  ocds_too_large: {
    'zh-CN': '该过程的发布过大或过于复杂，无法处理',
    en: 'Its releases are too large or too complex to import',
  },
  ocds_failed: {
    'zh-CN': '系统未能处理该过程，其他过程不受影响；请联系运维人员',
    en: 'The system could not take this process, the others are not concerned; tell whoever runs it',
  },
  ocds_no_plan: {
    'zh-CN': '没有可作为采购计划的预算或采购项',
    en: 'Has no budget or items to make a plan from',
  },
  not_in_yuan: { 'zh-CN': '金额须为人民币', en: 'Amounts must be in CNY' },
  quota_short: {
    'zh-CN': '预算指标不足：{source}余额 {available} 元，需要 {needed} 元',
    en: 'The quota does not cover it: {source} has ¥{available} left, ¥{needed} is needed',
  },
  unknown_catalogue_item: { 'zh-CN': '采购目录中没有此品目', en: 'The catalogue has no such item' },
  line_amount: {
    'zh-CN': '须等于数量 × 单价（四舍五入到分）',
    en: 'Must equal quantity × unit price (rounded to the fen)',
  },
  funding_total: {
    'zh-CN': '资金合计须等于各行预算之和',
    en: 'The funding must add up to the sum of the lines',
  },
  supplier_known_as: {
    'zh-CN': '此信用代码已登记为“{name}”',
    en: 'This credit code is registered as “{name}”',
  },
  lots_total: {
    'zh-CN': '各包金额之和须等于各计划金额之和',
    en: 'The lots must add up to the amounts of the plans',
  },
  one_entity: { 'zh-CN': '须为同一采购单位的计划', en: 'The plans must be of one purchasing entity' },
  every_price: { 'zh-CN': '须填写每一份投标（响应）的报价', en: 'Every bid needs its price' },
  method_of_plans: {
    'zh-CN': '计划备案的采购方式不是此方式',
    en: 'The plans were filed with another method',
  },
  not_direct: { 'zh-CN': '此采购方式须经公告、开标后定标', en: 'This method needs notice, bids and opening' },
  beyond_delivery: { 'zh-CN': '验收须对应有效的交付', en: 'Must be a delivery that was not reversed' },
  not_stricter: {
    'zh-CN': '须严于全省标准（{limit} 元）',
    en: 'Must be stricter than the province’s ¥{limit}',
  },
  below_tendered: {
    'zh-CN': '变更后的预算不能低于已列入采购项目的 {yuan} 元',
    en: 'The budget must not fall below the ¥{yuan} already in tenders',
  },
  no_limit_to_tighten: {
    'zh-CN': '全省没有此项标准，县级不能单独设定',
    en: 'The province has no such limit, so a county cannot tighten it',
  },
  period_overlaps: { 'zh-CN': '与“{name}”（{from} 至 {to}）重叠', en: 'Overlaps “{name}” ({from} to {to})' },
  period_contradicts: {
    'zh-CN': '与“{name}”（{from} 至 {to}）矛盾：一为放假，一为上班',
    en: 'Contradicts “{name}” ({from} to {to}): one is off, the other works',
  },
  period_too_long: { 'zh-CN': '一段最长 {max} 天', en: 'A period may last at most {max} days' },
  unknown_year: {
    'zh-CN': '只能录入 {min} 至 {max} 年的安排',
    en: 'Only years from {min} to {max} can be entered',
  },
  too_far_ahead: { 'zh-CN': '最多提前 {days} 天', en: 'May be at most {days} days ahead' },
  window_too_short: {
    'zh-CN': '起止时间内须能容纳 {minutes} 分钟',
    en: 'The time between start and end must be at least {minutes} minutes',
  },
  window_too_long: {
    'zh-CN': '起止时间相隔不能超过 {days} 天',
    en: 'Start and end may be at most {days} days apart',
  },
});

defineFormats({
  half_hour: {
    'zh-CN': '须为整点或半点，例如 08:30',
    en: 'Must be on the hour or half hour, for example 08:30',
  },
  filing_number: {
    'zh-CN': '须为备案编号，例如 360725-2019-0137',
    en: 'Must be a filing number, for example 360725-2019-0137',
  },
  digest: { 'zh-CN': '须为 16 至 64 位十六进制字符', en: 'Must be 16 to 64 hexadecimal characters' },
});

defineTransitions('filing', {
  states: {
    ...BookingStatus.labels,
    ...VenueRoomStatus.labels,
    ...ReplayStatus.labels,
    ...EntityStatus.labels,
    ...FilingStatus.labels,
    ...prefixed('tender', TenderStatus),
    ...prefixed('bid', BidStatus),
    ...prefixed('award', AwardStatus),
    ...prefixed('contract', ContractStatus),
    ...prefixed('flag', FlagState),
    ...prefixed('publication', PublicationState),
  },
  actions: {
    create_tender: ['采购立项', 'begin a tender'],
    publish_notice: ['发布公告', 'publish the notice'],
    record_bid: ['登记投标', 'record a bid'],
    withdraw_bid: ['撤回投标', 'withdraw a bid'],
    open_bids: ['开标', 'open the bids'],
    disqualify_bid: ['认定无效投标', 'disqualify a bid'],
    reinstate_bid: ['恢复投标', 'reinstate a bid'],
    award: ['定标', 'award'],
    award_directly: ['直接成交', 'award directly'],
    fail_lot: ['本包流标', 'leave a lot without a winner'],
    confirm_award: ['确认中标', 'confirm an award'],
    cancel_award: ['取消中标', 'cancel an award'],
    sign_contract: ['签订合同', 'sign a contract'],
    change_contract: ['变更合同', 'change a contract'],
    deliver: ['交付', 'record a delivery'],
    accept_delivery: ['验收', 'record an acceptance'],
    pay: ['支付', 'record a payment'],
    reverse_entry: ['撤回记录', 'take an entry back'],
    complete_contract: ['合同办结', 'close a contract'],
    terminate_contract: ['解除合同', 'terminate a contract'],
    cancel_contract: ['作废合同', 'strike out a contract'],
    propose_overrun: ['提出超限事项', 'propose an overrun'],
    refuse_overrun: ['不同意超限', 'refuse an overrun'],
    withdraw_overrun: ['撤回超限事项', 'take an overrun back'],
    complete_tender: ['项目完结', 'complete the tender'],
    fail_tender: ['流标', 'end without a winner'],
    cancel_tender: ['终止采购', 'cancel the tender'],
    explain_flag: ['说明预警', 'explain a flag'],
    withdraw_publication: ['撤下公示', 'withdraw the publication'],
    restore_publication: ['恢复公示', 'show it again'],
    release_publication: ['核查后公示', 'publish after checking'],
    submit: ['提交', 'submit'],
    revise: ['修改', 'revise'],
    approve: ['同意备案', 'approve'],
    file: ['备案', 'file'],
    send_to_review: ['转审核', 'send to review'],
    return: ['退回', 'return'],
    reject: ['不予备案', 'reject'],
    cancel: ['撤销', 'cancel'],
    attach: ['添加附件', 'attach a file'],
    detach: ['删除附件', 'remove an attachment'],
    start_execution: ['开始执行', 'start execution'],
    complete: ['完成', 'complete'],
    propose_amendment: ['变更', 'amend'],
    amend: ['变更生效', 'bring an amendment into force'],
    refuse_amendment: ['不予变更', 'refuse an amendment'],
    withdraw_amendment: ['撤回变更', 'withdraw an amendment'],
    suspend: ['停用', 'suspend'],
    edit: ['修改', 'edit'],
    rename: ['更名', 'rename'],
    transfer: ['划转', 'transfer'],
    merge: ['合并', 'merge'],
    absorb: ['并入', 'absorb'],
    reactivate: ['恢复', 'reactivate'],
    confirm: ['确认', 'confirm'],
    move: ['改期', 'move'],
    displace: ['让位改期', 'displace'],
    give_up: ['让位', 'give up'],
    hold: ['登记使用', 'record as used'],
    miss: ['登记未到场', 'record as missed'],
    expire: ['失效', 'expire'],
    close: ['停用', 'close'],
    reopen: ['恢复使用', 'reopen'],
  },
});

declare module '../kernel/errors.ts' {
  interface ErrorCatalogue extends Record<keyof typeof FILING_ERRORS, ErrorText> {}
}

declare module '../kernel/reasons.ts' {
  interface ReasonCatalogue extends Record<keyof typeof FILING_REASONS, ReasonText> {}
}
