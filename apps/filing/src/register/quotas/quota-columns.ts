import { FundingSource, MAX_QUOTA_FEN } from '@yinhu/contracts/filing';
import { CreditCode, FiscalYear, type Language, Text } from '@yinhu/contracts/kernel';
import { z } from 'zod';
import { choice } from '../sheets/choice-column.ts';
import type { RowOf } from '../sheets/sheet.ts';
import type { ExportColumn } from '../sheets/write-sheet.ts';
import { yuanUpTo } from '../sheets/yuan-column.ts';

/** The columns of allocations as they are imported: each row adds to one quota. */
export const QUOTA_COLUMNS = {
  creditCode: {
    header: { 'zh-CN': '统一社会信用代码', en: 'Credit code' },
    schema: CreditCode,
    hint: { 'zh-CN': '本县已登记的采购单位', en: 'Of a purchasing entity that is registered in the county' },
    example: '12360725491234567Q',
    code: true as const,
  },
  fiscalYear: {
    header: { 'zh-CN': '年度', en: 'Year' },
    schema: z.coerce.number<string>().pipe(FiscalYear),
    hint: { 'zh-CN': '四位数字', en: 'Four digits' },
    example: '2019',
  },
  source: {
    header: { 'zh-CN': '资金来源', en: 'Funding source' },
    schema: choice<FundingSource>(FundingSource.labels),
    hint: {
      'zh-CN': Object.values(FundingSource.labels)
        .map(([zh]) => zh)
        .join('、'),
      en: Object.values(FundingSource.labels)
        .map(([, en]) => en)
        .join(', '),
    },
    example: FundingSource.labels.county_poverty_fund[0],
  },
  amount: {
    header: { 'zh-CN': '下达金额（元）', en: 'Allocation (CNY)' },
    schema: yuanUpTo(MAX_QUOTA_FEN),
    hint: {
      'zh-CN': '大于 0，至多两位小数；在已有指标上追加',
      en: 'Above 0, at most two decimals; adds to what the quota has',
    },
    example: '200000.00',
  },
  reason: {
    header: { 'zh-CN': '说明', en: 'Reason' },
    schema: Text(200).optional(),
    hint: {
      'zh-CN': '可不填，例如下达文号',
      en: 'May be left empty; for example the number of the document',
    },
    example: '赣财农〔2019〕12号',
  },
};

export type ImportedQuota = RowOf<typeof QUOTA_COLUMNS>;

/** A quota with its entity's credit code. */
export interface QuotaLine {
  readonly creditCode: string;
  readonly entityName: string;
  readonly divisionCode: string;
  readonly fiscalYear: number;
  readonly source: FundingSource;
  readonly allocatedFen: number;
  readonly reservedFen: number;
  readonly committedFen: number;
  readonly availableFen: number;
}

const money = (
  zh: string,
  en: string,
  key: 'allocatedFen' | 'reservedFen' | 'committedFen' | 'availableFen',
): ExportColumn<QuotaLine> => ({
  header: { 'zh-CN': zh, en },
  value: (quota) => quota[key] / 100,
  width: 18,
  money: true,
});
const nameIn = ([zh, en]: readonly [string, string], language: Language) => (language === 'en' ? en : zh);

export const EXPORTED_QUOTA: readonly ExportColumn<QuotaLine>[] = [
  { header: QUOTA_COLUMNS.creditCode.header, value: ({ creditCode }) => creditCode, width: 22 },
  { header: { 'zh-CN': '单位名称', en: 'Name' }, value: ({ entityName }) => entityName, width: 32 },
  { header: { 'zh-CN': '行政区划', en: 'Division' }, value: ({ divisionCode }) => divisionCode, width: 14 },
  { header: QUOTA_COLUMNS.fiscalYear.header, value: ({ fiscalYear }) => fiscalYear, width: 8 },
  {
    header: QUOTA_COLUMNS.source.header,
    value: ({ source }, language) => nameIn(FundingSource.labels[source], language),
    width: 26,
  },
  money('已下达（元）', 'Allocated (CNY)', 'allocatedFen'),
  money('审核占用（元）', 'Reserved (CNY)', 'reservedFen'),
  money('已使用（元）', 'Committed (CNY)', 'committedFen'),
  money('可用余额（元）', 'Available (CNY)', 'availableFen'),
];

/** A name beside a credit code helps those who fill the table in; the code counts. */
export const PASSED_OVER: readonly string[] = ['单位名称', 'Name'];
