import type { FieldFault } from './errors.ts';
import { ERRORS, type ErrorCode, errorText, fillText, inWords } from './errors.ts';
import type { Bilingual, Language } from './language.ts';

type Params = NonNullable<FieldFault['params']>;

/**
 * What is wrong with a field, said as what is allowed. Keys are the stable `reason`s of field faults; a schema names one
 * of its own with `.refine(…, { params: { reason: 'check_digit' } })` or as the message of a check: `.regex(…, 'username')`.
 */
export const FAULT_TEXTS = {
  required: { 'zh-CN': '必填', en: 'This is required' },
  null: { 'zh-CN': '不能为 null', en: 'null is not allowed here' },
  pattern: { 'zh-CN': '格式不符，须符合 {pattern}', en: 'Must match {pattern}' },
  one_of: { 'zh-CN': '须为以下之一：{allowed}', en: 'Must be one of: {allowed}' },
  unknown_field: { 'zh-CN': '没有此字段，可用的字段：{allowed}', en: 'There is no such field; allowed are: {allowed}' },
  value_type: { 'zh-CN': '须为{expected}', en: 'Must be {expected}' },
  range: { 'zh-CN': '起止须递增，且一次不超过 {max} 行', en: 'Must ascend and cover at most {max} rows' },
  range_depth: {
    'zh-CN': '只能翻到前 {max} 行，请缩小筛选范围',
    en: 'Only the first {max} rows can be paged to; narrow the filter',
  },
  invalid: { 'zh-CN': '内容无效', en: 'This is not valid' },

  check_digit: { 'zh-CN': '校验码不正确，请核对后重新输入', en: 'The check digit is not right; compare with the original' },
  personal_number: {
    'zh-CN': '含有{zh}：此内容将对公众公开，请删去',
    en: 'Contains {en}. This text is published; please remove it',
  },
  word_too_short: { 'zh-CN': '至少两个字', en: 'Must have at least two characters' },
  duplicate: { 'zh-CN': '不能重复', en: 'May not be repeated' },
  itself: { 'zh-CN': '不能是该单位自身', en: 'Must not be the entity itself' },
  duplicate_row: { 'zh-CN': '与前面的行重复', en: 'Repeats an earlier row' },
  lost_digits: {
    'zh-CN': '该单元格是数字格式，末尾数字已丢失；请改为文本格式后重新填写',
    en: 'The cell is a number and has lost its last digits; make it text and enter it again',
  },
  cell_error: { 'zh-CN': '该单元格的公式有错误', en: 'The cell’s formula has an error' },
  whole_cell_date: { 'zh-CN': '该单元格是日期，此处不应为日期', en: 'The cell is a date, which is not expected here' },
  choice: { 'zh-CN': '须为以下之一：{zh}', en: 'Must be one of: {en}' },
  unknown_column: { 'zh-CN': '模板中没有“{name}”列', en: 'The template has no column “{name}”' },
  repeated_column: { 'zh-CN': '“{name}”列重复', en: 'The column “{name}” is repeated' },
  missing_column: { 'zh-CN': '缺少“{zh}”列', en: 'The column “{en}” is missing' },
  not_registrable_here: {
    'zh-CN': '不能在本县登记，请核对；确属本县的，请联系省级主管部门办理',
    en: 'Cannot be registered here: check it; if it is rightly the county’s, the province can arrange it',
  },
  merged_entity: { 'zh-CN': '该单位已并入其他单位', en: 'This entity has been merged into another' },
  document_known: {
    'zh-CN': '{on} {by}已按 {document} 下达 {yuan} 元',
    en: '{by} allocated ¥{yuan} under {document} on {on}',
  },
  table_known: { 'zh-CN': '{by}已于 {on} 导入过同一张表', en: '{by} imported the same table on {on}' },
  unknown_entity: { 'zh-CN': '本县没有此采购单位', en: 'The county has no such purchasing entity' },
  money: { 'zh-CN': '须为大于 0 的金额（元），至多两位小数', en: 'Must be an amount above 0 in yuan, with at most two decimals' },
  not_zero: { 'zh-CN': '不能为 0', en: 'Must not be 0' },
  not_found: { 'zh-CN': '没有找到该项', en: 'No such record was found' },
  ocds_schema: { 'zh-CN': '不符合 OCDS 1.1 标准：{message}', en: 'Does not follow the standard OCDS 1.1: {message}' },
  ocds_known: { 'zh-CN': '此过程已导入，后来的发布不再导入', en: 'This process was imported before; later releases of it are not taken' },
  ocds_own: { 'zh-CN': '这是本平台自己发布的过程', en: 'This process was published by this platform itself' },
  ocds_unknown_plan: { 'zh-CN': '关联的采购计划 {ocid} 尚未备案或导入', en: 'The plan it is for, {ocid}, has not been filed or imported' },
  ocds_plan_amounts: { 'zh-CN': '没有说明各采购计划各占多少', en: 'Does not say how much each of its plans gives' },
  ocds_one_lot: { 'zh-CN': '须对应一个包（标段）', en: 'Must be for one of the lots' },
  ocds_one_firm: { 'zh-CN': '须为一家供应商，不支持联合体', en: 'Must be one supplier; consortia have no place here' },
  ocds_lot_taken: { 'zh-CN': '该包已有结果', en: 'The lot has been decided already' },
  ocds_not_signed: { 'zh-CN': '合同尚未签订', en: 'The contract is not signed yet' },
  ocds_not_confirmed: { 'zh-CN': '中标（成交）结果尚未确定', en: 'The award is not final yet' },
  ocds_contracted: { 'zh-CN': '已有合同，不能取消', en: 'A contract stands, so this cannot be cancelled' },
  ocds_negative: { 'zh-CN': '冲回的支付没有对应的原支付', en: 'Takes back a payment that is not there' },
  ocds_duplicate: { 'zh-CN': '两个内容不同的发布编号相同', en: 'Two releases with different contents have one id' },
  ocds_linked: { 'zh-CN': '记录只有发布的链接，没有发布的内容', en: 'The record only links to its releases and does not hold them' },
  ocds_versioned: { 'zh-CN': '只有版本化发布，需要发布或汇编发布', en: 'Only a versioned release; releases or a compiled one are needed' },
  ocds_too_large: { 'zh-CN': '该过程的发布过大或过于复杂，无法处理', en: 'Its releases are too large or too intricate to be taken' },
  ocds_failed: {
    'zh-CN': '系统未能处理该过程，其他过程不受影响；请联系运维人员',
    en: 'The system could not take this process, the others are not concerned; tell whoever runs it',
  },
  ocds_no_plan: { 'zh-CN': '没有可作为采购计划的预算或采购项', en: 'Has no budget and items that would make a plan' },
  not_in_yuan: { 'zh-CN': '金额须为人民币', en: 'Amounts must be in CNY' },
  quota_short: {
    'zh-CN': '预算指标不足：{source}余额 {available} 元，需要 {needed} 元',
    en: 'The quota does not cover it: {source} has ¥{available} left, ¥{needed} is needed',
  },
  unknown_cursor: { 'zh-CN': '不是此处给出的翻页位置，请从头读取', en: 'Not a place in this feed; begin again without it' },
  unknown_division: { 'zh-CN': '没有此行政区划代码', en: 'There is no division with this code' },
  outside_division: { 'zh-CN': '须在 {division} 范围内', en: 'Must be within {division}' },
  wrong_division: { 'zh-CN': '不是可用的行政区划', en: 'This division cannot be used here' },
  wrong_level: { 'zh-CN': '行政区划级别须为：{allowed}', en: 'The level of the division must be: {allowed}' },
  unknown_catalogue_item: { 'zh-CN': '采购目录中没有此品目', en: 'The catalogue has no such item' },
  line_amount: { 'zh-CN': '须等于数量 × 单价（四舍五入到分）', en: 'Must equal quantity × unit price (rounded to the fen)' },
  funding_total: { 'zh-CN': '资金合计须等于各行预算之和', en: 'The funding must add up to the sum of the lines' },
  sum_too_big: { 'zh-CN': '合计金额过大', en: 'The sum of the amounts is too large' },
  date_order: { 'zh-CN': '结束日期不能早于开始日期', en: 'The end must not be before the start' },
  too_early: { 'zh-CN': '不能早于 {earliest}', en: 'Must not be before {earliest}' },
  too_late: { 'zh-CN': '不能晚于 {latest}', en: 'Must not be after {latest}' },
  supplier_known_as: { 'zh-CN': '此信用代码已登记为“{name}”', en: 'This credit code is registered as “{name}”' },
  lots_total: { 'zh-CN': '各包金额之和须等于各计划金额之和', en: 'The lots must add up to the amounts of the plans' },
  one_entity: { 'zh-CN': '须为同一采购单位的计划', en: 'The plans must be of one purchasing entity' },
  every_price: { 'zh-CN': '须填写每一份投标（响应）的报价', en: 'Every bid needs its price' },
  method_of_plans: { 'zh-CN': '计划备案的采购方式不是此方式', en: 'The plans were filed with another method' },
  not_direct: { 'zh-CN': '此采购方式须经公告、开标后定标', en: 'This method needs notice, bids and opening' },
  beyond_delivery: { 'zh-CN': '验收须对应有效的交付', en: 'Must be a delivery that was not taken back' },
  in_future: { 'zh-CN': '不能晚于现在', en: 'Must not be in the future' },
  one_head: { 'zh-CN': '须有且只有一名户主', en: 'There must be exactly one head of the household' },
  unchangeable: { 'zh-CN': '不能更改', en: 'This cannot be changed' },
  not_stricter: { 'zh-CN': '须严于全省标准（{limit} 元）', en: 'Must be stricter than the province’s ¥{limit}' },
  no_limit_to_tighten: {
    'zh-CN': '全省没有此项标准，县级不能单独设定',
    en: 'The province has no such limit, so a county cannot tighten it',
  },
  no_change: { 'zh-CN': '内容没有任何变化', en: 'Nothing has changed' },
  too_large: { 'zh-CN': '内容不能超过 {max}', en: 'May hold at most {max}' },
  not_expected: { 'zh-CN': '此处不应填写', en: 'This is not expected here' },
  weak_password: {
    'zh-CN': '密码过于简单：须含至少 6 种不同字符，不能是键盘顺序、常见密码或用户名',
    en: 'Too easy to guess: use at least 6 different characters, no keyboard run, common password or user name',
  },
  wrong_password: { 'zh-CN': '当前密码不正确', en: 'This is not your current password' },
  same_password: { 'zh-CN': '新密码不能与当前密码相同', en: 'The new password must differ from the current one' },
  own_account: { 'zh-CN': '不能对自己的账号进行此操作', en: 'You cannot do this to your own account' },
  beneficiary_quantities: {
    'zh-CN': '各户数量之和（{given}）须等于本行数量（{expected}）',
    en: 'The households’ quantities add up to {given}, but must add up to the line’s {expected}',
  },
  one_seller: { 'zh-CN': '一张订单只能含同一卖家的商品', en: 'One order holds the goods of one seller only' },
  unknown_household: {
    'zh-CN': '户编号 {number} 与户主姓氏不符，或不在本地区',
    en: 'Number {number} and surname do not belong to a household of your division',
  },
  cost_is_negative: { 'zh-CN': '经营成本须为负数，其他收入须为正数', en: 'Business costs must be negative, all other entries positive' },
  period_overlaps: { 'zh-CN': '与“{name}”（{from} 至 {to}）重叠', en: 'Overlaps “{name}” ({from} to {to})' },
  period_contradicts: {
    'zh-CN': '与“{name}”（{from} 至 {to}）矛盾：一为放假，一为上班',
    en: 'Contradicts “{name}” ({from} to {to}): one is off, the other works',
  },
  period_too_long: { 'zh-CN': '一段最长 {max} 天', en: 'A period lasts at most {max} days' },
  unknown_year: { 'zh-CN': '只能录入 {min} 至 {max} 年的安排', en: 'Only years from {min} to {max} can be arranged' },
  time_order: { 'zh-CN': '结束时间须晚于开始时间', en: 'The end must be after the start' },
  too_far_ahead: { 'zh-CN': '最多提前 {days} 天', en: 'May be at most {days} days ahead' },
  window_too_short: { 'zh-CN': '起止时间内须能容纳 {minutes} 分钟', en: 'The time between must hold {minutes} minutes' },
  window_too_long: { 'zh-CN': '起止时间相隔不能超过 {days} 天', en: 'The time between may be at most {days} days' },
  file_missing: { 'zh-CN': '请选择一个文件', en: 'Choose one file' },
  file_count: { 'zh-CN': '最多 {max} 个附件', en: 'There may be at most {max} attachments' },
  file_empty: { 'zh-CN': '文件是空的', en: 'The file is empty' },
  file_name: { 'zh-CN': '文件名须为 1 至 {max} 个字符', en: 'The file’s name must have 1 to {max} characters' },
  file_kind: { 'zh-CN': '只接受以下格式：{allowed}', en: 'Only these formats are accepted: {allowed}' },
  file_mismatch: {
    'zh-CN': '内容实际为 {actual}，与文件名或所声明的类型不符',
    en: 'Is really {actual}, not what its name or its declared type says',
  },
  file_damaged: { 'zh-CN': '文件不完整或已损坏', en: 'The file is incomplete or damaged' },
  file_encrypted: { 'zh-CN': '不接受加密的文件，请去除密码后再上传', en: 'Encrypted files are not accepted; remove the password first' },
  file_macros: {
    'zh-CN': '不接受含宏的文件，请另存为不含宏的格式',
    en: 'Files with macros are not accepted; save it in a format without them',
  },
  file_active: { 'zh-CN': 'PDF 含脚本或启动动作，不能接受', en: 'The PDF contains scripts or launch actions, which are not accepted' },
  file_bomb: {
    'zh-CN': '文件解压后过大、条目过多或层层嵌套',
    en: 'Unpacks to far too much, to too many parts, or to archives within archives',
  },
  file_pixels: { 'zh-CN': '图片不能超过 {max} 百万像素', en: 'A picture may have at most {max} megapixels' },
  same_as_path: { 'zh-CN': '须与地址中的一致', en: 'Must be the same as in the address' },

  invalid_json: { 'zh-CN': '不是合法的 JSON', en: 'This is not valid JSON' },
  not_sealed: { 'zh-CN': '内容未按要求加密封装', en: 'It holds a secret and is not sealed' },
  invalid_utf8: { 'zh-CN': '不是合法的 UTF-8', en: 'This is not valid UTF-8' },
  invalid_url: { 'zh-CN': '地址编码有误', en: 'The address is not encoded properly' },
  too_deep: { 'zh-CN': 'JSON 嵌套不能超过 {max} 层', en: 'JSON may be nested at most {max} levels deep' },
  too_many_values: { 'zh-CN': 'JSON 中的值不能超过 {max} 个', en: 'JSON may hold at most {max} values' },
  forbidden_name: { 'zh-CN': '不允许使用此字段名', en: 'This name is not allowed' },
  control_character: { 'zh-CN': '不能含有控制字符', en: 'Control characters are not allowed' },
  lone_surrogate: { 'zh-CN': '含有不完整的字符', en: 'Contains half a character (a lone surrogate)' },
  repeated_parameter: { 'zh-CN': '此参数只能出现一次', en: 'This parameter may be given only once' },
  too_many_parameters: { 'zh-CN': '参数过多', en: 'There are too many parameters' },
  idempotency_key: { 'zh-CN': '须为 1 至 {max} 个可打印 ASCII 字符', en: 'Must be 1 to {max} printable ASCII characters' },
} as const satisfies Record<string, Bilingual>;

const TYPE_NAMES: Record<string, Bilingual> = {
  string: { 'zh-CN': '文字', en: 'a text' },
  number: { 'zh-CN': '数', en: 'a number' },
  int: { 'zh-CN': '整数', en: 'an integer' },
  boolean: { 'zh-CN': ' true 或 false', en: 'true or false' },
  array: { 'zh-CN': '列表', en: 'a list' },
  tuple: { 'zh-CN': '列表', en: 'a list' },
  object: { 'zh-CN': '对象', en: 'an object' },
  record: { 'zh-CN': '对象', en: 'an object' },
  date: { 'zh-CN': '日期', en: 'a date' },
  null: { 'zh-CN': ' null', en: 'null' },
};

/** Named formats of texts: those of zod, and the patterns of our own scalars. */
const FORMAT_TEXTS: Record<string, Bilingual> = {
  uuid: { 'zh-CN': '须为 UUID', en: 'Must be a UUID' },
  date: { 'zh-CN': '须为 YYYY-MM-DD 形式的有效日期', en: 'Must be a date that exists, as YYYY-MM-DD' },
  datetime: { 'zh-CN': '须为 ISO 8601 时间，例如 2019-11-30T08:00:00Z', en: 'Must be an ISO 8601 time, for example 2019-11-30T08:00:00Z' },
  email: { 'zh-CN': '须为电子邮件地址', en: 'Must be an e-mail address' },
  url: { 'zh-CN': '须为网址', en: 'Must be a URL' },
  division_code: { 'zh-CN': '须为 2、4、6、9 或 12 位行政区划代码', en: 'Must be a division code of 2, 4, 6, 9 or 12 digits' },
  county_code: { 'zh-CN': '须为 6 位县级行政区划代码', en: 'Must be a county code of 6 digits' },
  credit_code: { 'zh-CN': '须为 18 位统一社会信用代码', en: 'Must be a unified social credit code of 18 characters' },
  identity_number: { 'zh-CN': '须为 18 位居民身份证号码', en: 'Must be a resident identity number of 18 characters' },
  mobile_number: { 'zh-CN': '须为 11 位手机号码', en: 'Must be a mobile number of 11 digits' },
  half_hour: { 'zh-CN': '须为整点或半点，例如 08:30', en: 'Must be on the hour or half hour, for example 08:30' },
  month: { 'zh-CN': '须为 YYYY-MM 形式的月份', en: 'Must be a month, as YYYY-MM' },
  filing_number: { 'zh-CN': '须为备案编号，例如 360725-2019-0137', en: 'Must be a filing number, for example 360725-2019-0137' },
  digest: { 'zh-CN': '须为 16 至 64 位十六进制字符', en: 'Must be 16 to 64 hexadecimal characters' },
  username: {
    'zh-CN': '须为 3 至 40 位小写字母、数字或连字符，以字母开头',
    en: 'Must be 3 to 40 lower-case letters, digits or hyphens, beginning with a letter',
  },
  no_control_characters: FAULT_TEXTS.control_character,
};

/** Whether a schema's own message names a reason or format that has a text here. */
export const isFaultReason = (name: string): boolean => Object.hasOwn(FAULT_TEXTS, name);
export const isFaultFormat = (name: string): boolean => Object.hasOwn(FORMAT_TEXTS, name);

/** The sentence for one fault: what is allowed, in the given language. Never repeats what was sent. */
export function faultText(reason: string, params: Params = {}, language: Language = 'zh-CN'): string {
  if (reason === 'type' || reason === 'too_small' || reason === 'too_big' || reason === 'multiple_of')
    return sizeText(reason, params, language);
  if (reason === 'format') return (FORMAT_TEXTS[String(params.format)] ?? FAULT_TEXTS.invalid)[language];
  if (reason === 'wrong_level')
    return fillText(FAULT_TEXTS.wrong_level[language], { allowed: levelsText(String(params.allowed), language) });
  if (isErrorCode(reason)) return errorText(reason, params, language);
  const text = isFaultReason(reason) ? FAULT_TEXTS[reason as keyof typeof FAULT_TEXTS] : FAULT_TEXTS.invalid;
  return fillText(text[language], params);
}

function levelsText(levels: string, language: Language): string {
  const names = levels.split(', ').map((level) => inWords('level', level, language));
  return names.join(language === 'en' ? ', ' : '、');
}

/** What a use case refused as a whole, where it is told as the fault of one part. */
const isErrorCode = (reason: string): reason is ErrorCode => Object.hasOwn(ERRORS, reason);

function sizeText(reason: string, params: Params, language: Language): string {
  const expected = String(params.expected ?? '');
  if (expected === 'number' || expected === 'int') return numberText(params, language);
  if (reason !== 'type') return lengthText(params, language);
  const names = expected.split('|').map((name) => TYPE_NAMES[name]?.[language] ?? name);
  return fillText(FAULT_TEXTS.value_type[language], { expected: names.join(language === 'en' ? ' or ' : '或') });
}

/** For example 须为不小于 0 的整数（分）, Must be an integer of at least 0 (in fen). */
function numberText(params: Params, language: Language): string {
  const noun = TYPE_NAMES[String(params.expected)]?.[language] ?? '';
  const limits = language === 'en' ? englishLimits(params) : chineseLimits(params);
  const unit = params.unit === 'fen' ? fenText(params, language) : '';
  const step = params.step === undefined ? '' : { 'zh-CN': `，且为 ${params.step} 的倍数`, en: `, a multiple of ${params.step}` }[language];
  return language === 'en' ? `Must be ${noun}${limits}${unit}${step}` : `须为${limits}${noun}${unit}${step}`;
}

/** Bounds in yuan too, since that is what people type. */
function fenText({ min, max }: Params, language: Language): string {
  if (typeof min !== 'number' || typeof max !== 'number') return { 'zh-CN': '（分）', en: ' (in fen)' }[language];
  const yuan = (fen: number) => new Intl.NumberFormat(language).format(fen / 100);
  return { 'zh-CN': `（分，即 ${yuan(min)} 至 ${yuan(max)} 元）`, en: ` (in fen: ¥${yuan(min)} to ¥${yuan(max)})` }[language];
}

function chineseLimits({ min, above, max, below }: Params): string {
  if (min !== undefined && max !== undefined) return ` ${min} 至 ${max} 之间的`;
  const low = min !== undefined ? `不小于 ${min}` : above !== undefined ? `大于 ${above}` : '';
  const high = max !== undefined ? `不大于 ${max}` : below !== undefined ? `小于 ${below}` : '';
  return low || high ? `${[low, high].filter(Boolean).join('、')} 的` : '';
}

function englishLimits({ min, above, max, below }: Params): string {
  if (min !== undefined && max !== undefined) return ` from ${min} to ${max}`;
  const low = min !== undefined ? `of at least ${min}` : above !== undefined ? `greater than ${above}` : '';
  const high = max !== undefined ? `of at most ${max}` : below !== undefined ? `less than ${below}` : '';
  return low || high ? ` ${[low, high].filter(Boolean).join(' and ')}` : '';
}

/** For example 须为 1 至 200 个字符, Must have 1 to 200 characters. */
function lengthText({ expected, min, max }: Params, language: Language): string {
  if (expected === 'string' && min === 1 && max === undefined) return language === 'en' ? 'Must not be empty' : '不能为空';
  const things = expected === 'string' ? { 'zh-CN': '个字符', en: 'characters' } : { 'zh-CN': '项', en: 'items' };
  if (language === 'en') {
    const size =
      min === max ? `exactly ${min}` : min === undefined ? `at most ${max}` : max === undefined ? `at least ${min}` : `${min} to ${max}`;
    return `Must have ${size} ${things.en}`;
  }
  const size = min === max ? `${min} ` : min === undefined ? `至多 ${max} ` : max === undefined ? `至少 ${min} ` : ` ${min} 至 ${max} `;
  return `须为${size}${things['zh-CN']}`.replace(/(为)(\d)/, '$1 $2');
}
