import type { Labelled } from './enumeration.ts';
import type { Bilingual } from './language.ts';

/** Tells what a field allows when its value is invalid. */
export interface ReasonText extends Bilingual {
  /** The enumerations that its parameters are values of, or lists of values. */
  readonly labels?: Readonly<Record<string, Labelled>>;
}

const KERNEL_REASONS = {
  required: { 'zh-CN': '必填', en: 'This is required' },
  null: { 'zh-CN': '不能为 null', en: 'null is not allowed here' },
  pattern: { 'zh-CN': '格式不符，须符合 {pattern}', en: 'Must match {pattern}' },
  one_of: { 'zh-CN': '须为以下之一：{allowed}', en: 'Must be one of: {allowed}' },
  unknown_field: {
    'zh-CN': '没有此字段，可用的字段：{allowed}',
    en: 'There is no such field; use one of: {allowed}',
  },
  value_type: { 'zh-CN': '须为{expected}', en: 'Must be {expected}' },
  range: { 'zh-CN': '起止须递增，且一次不超过 {max} 行', en: 'Must ascend and cover at most {max} rows' },
  range_depth: {
    'zh-CN': '只能翻到前 {max} 行，请缩小筛选范围',
    en: 'Only the first {max} rows can be paged to; narrow the filter',
  },
  invalid: { 'zh-CN': '内容无效', en: 'This is not valid' },

  check_digit: {
    'zh-CN': '校验码不正确，请核对后重新输入',
    en: 'The check digit is wrong; check the number and enter it again',
  },
  personal_number: {
    'zh-CN': '含有{zh}：此内容将对公众公开，请删去',
    en: 'Contains {en}. This text is published; please remove it',
  },
  word_too_short: { 'zh-CN': '至少两个字', en: 'Must have at least two characters' },
  duplicate: { 'zh-CN': '不能重复', en: 'May not be repeated' },
  duplicate_row: { 'zh-CN': '与前面的行重复', en: 'Repeats an earlier row' },
  lost_digits: {
    'zh-CN': '该单元格是数字格式，末尾数字已丢失；请改为文本格式后重新填写',
    en: 'The cell is a number and has lost its last digits; make it text and enter it again',
  },
  cell_error: { 'zh-CN': '该单元格的公式有错误', en: 'The cell’s formula has an error' },
  whole_cell_date: {
    'zh-CN': '该单元格是日期，此处不应为日期',
    en: 'The cell is a date, which is not expected here',
  },
  choice: { 'zh-CN': '须为以下之一：{zh}', en: 'Must be one of: {en}' },
  unknown_column: { 'zh-CN': '模板中没有“{name}”列', en: 'The template has no column “{name}”' },
  repeated_column: { 'zh-CN': '“{name}”列重复', en: 'The column “{name}” is repeated' },
  missing_column: { 'zh-CN': '缺少“{zh}”列', en: 'The column “{en}” is missing' },
  not_registrable_here: {
    'zh-CN': '不能在本县登记，请核对；确属本县的，请联系省级主管部门办理',
    en: 'Cannot be registered here: check it; if it is rightly the county’s, the province can arrange it',
  },
  money: {
    'zh-CN': '须为大于 0 的金额（元），至多两位小数',
    en: 'Must be an amount above 0 in yuan, with at most two decimals',
  },
  not_zero: { 'zh-CN': '不能为 0', en: 'Must not be 0' },
  not_found: { 'zh-CN': '没有找到该项', en: 'No such record was found' },
  unknown_cursor: {
    'zh-CN': '不是此处给出的翻页位置，请从头读取',
    en: 'Not a position in this feed; start again without it',
  },
  sum_too_big: { 'zh-CN': '合计金额过大', en: 'The sum of the amounts is too large' },
  year_range: { 'zh-CN': '年份须在 {from} 至 {to} 之间', en: 'The year must be from {from} to {to}' },
  date_order: { 'zh-CN': '结束日期不能早于开始日期', en: 'The end must not be before the start' },
  too_early: { 'zh-CN': '不能早于 {earliest}', en: 'Must not be before {earliest}' },
  too_late: { 'zh-CN': '不能晚于 {latest}', en: 'Must not be after {latest}' },
  in_future: { 'zh-CN': '不能晚于现在', en: 'Must not be in the future' },
  unchangeable: { 'zh-CN': '不能更改', en: 'This cannot be changed' },
  no_change: { 'zh-CN': '内容没有任何变化', en: 'Nothing has changed' },
  too_large: { 'zh-CN': '内容不能超过 {max}', en: 'May hold at most {max}' },
  not_expected: { 'zh-CN': '此处不应填写', en: 'This is not expected here' },
  time_order: { 'zh-CN': '结束时间须晚于开始时间', en: 'The end must be after the start' },
  file_missing: { 'zh-CN': '请选择一个文件', en: 'Choose one file' },
  file_count: { 'zh-CN': '最多 {max} 个附件', en: 'There may be at most {max} attachments' },
  file_empty: { 'zh-CN': '文件是空的', en: 'The file is empty' },
  file_name: {
    'zh-CN': '文件名须为 1 至 {max} 个字符',
    en: 'The file’s name must have 1 to {max} characters',
  },
  file_kind: { 'zh-CN': '只接受以下格式：{allowed}', en: 'Only these formats are accepted: {allowed}' },
  file_mismatch: {
    'zh-CN': '内容实际为 {actual}，与文件名或所声明的类型不符',
    en: 'The content is {actual}, which does not match the file name or declared type',
  },
  file_damaged: { 'zh-CN': '文件不完整或已损坏', en: 'The file is incomplete or damaged' },
  file_encrypted: {
    'zh-CN': '不接受加密的文件，请去除密码后再上传',
    en: 'Encrypted files are not accepted; remove the password first',
  },
  file_macros: {
    'zh-CN': '不接受含宏的文件，请另存为不含宏的格式',
    en: 'Files with macros are not accepted; save it in a format without them',
  },
  file_active: {
    'zh-CN': 'PDF 含脚本或启动动作，不能接受',
    en: 'The PDF contains scripts or launch actions, which are not accepted',
  },
  file_bomb: {
    'zh-CN': '文件解压后过大、条目过多或嵌套压缩，请拆分后上传',
    en: 'Too large when unpacked, has too many parts, or contains archives within archives; upload the contents separately',
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
  idempotency_key: {
    'zh-CN': '须为 1 至 {max} 个可打印 ASCII 字符',
    en: 'Must be 1 to {max} printable ASCII characters',
  },
} as const satisfies Record<string, ReasonText>;

/** Keys of reasons, with those of every context: each adds its own beside its errors. */
export interface ReasonCatalogue extends Record<keyof typeof KERNEL_REASONS, ReasonText> {}

/**
 * Texts of the stable `reason`s of field faults, of the contexts that are loaded. A schema names one of its
 * own with `.refine(…, { params: { reason: 'check_digit' } })` or as the message of a check: `.regex(…,
 * 'username')`.
 */
export const REASONS = { ...KERNEL_REASONS } as object as ReasonCatalogue;

/** Named formats of texts: those of zod, and the patterns of our own scalars. */
export const FORMATS: Record<string, Bilingual> = {
  uuid: { 'zh-CN': '须为 UUID', en: 'Must be a UUID' },
  date: { 'zh-CN': '须为 YYYY-MM-DD 形式的有效日期', en: 'Must be a date that exists, as YYYY-MM-DD' },
  datetime: {
    'zh-CN': '须为 ISO 8601 时间，例如 2019-11-30T08:00:00Z',
    en: 'Must be an ISO 8601 time, for example 2019-11-30T08:00:00Z',
  },
  email: { 'zh-CN': '须为电子邮件地址', en: 'Must be an e-mail address' },
  url: { 'zh-CN': '须为网址', en: 'Must be a URL' },
  division_code: {
    'zh-CN': '须为 2、4、6、9 或 12 位行政区划代码',
    en: 'Must be a division code of 2, 4, 6, 9 or 12 digits',
  },
  county_code: { 'zh-CN': '须为 6 位县级行政区划代码', en: 'Must be a county code of 6 digits' },
  credit_code: {
    'zh-CN': '须为 18 位统一社会信用代码',
    en: 'Must be a unified social credit code of 18 characters',
  },
  identity_number: {
    'zh-CN': '须为 18 位居民身份证号码',
    en: 'Must be a resident identity number of 18 characters',
  },
  mobile_number: { 'zh-CN': '须为 11 位手机号码', en: 'Must be a mobile number of 11 digits' },
  month: { 'zh-CN': '须为 YYYY-MM 形式的月份', en: 'Must be a month, as YYYY-MM' },
  no_control_characters: KERNEL_REASONS.control_character,
};

/** Adds a context's reasons to the catalogue. */
export function defineReasons<const R extends Readonly<Record<string, ReasonText>>>(reasons: R): R {
  Object.assign(REASONS, reasons);
  return reasons;
}

/** Adds a context's text formats to the catalogue. */
export function defineFormats(formats: Readonly<Record<string, Bilingual>>): void {
  Object.assign(FORMATS, formats);
}
