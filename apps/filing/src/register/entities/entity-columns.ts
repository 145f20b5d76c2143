import { type Entity, EntityStatus, Sector } from '@yinhu/contracts/filing';
import { type Bilingual, CreditCode, type Language, Text } from '@yinhu/contracts/kernel';
import { childrenOf, findDivision } from '@yinhu/divisions';
import { z } from 'zod';
import { choice } from '../sheets/choice-column.ts';
import type { RowOf, SheetColumn } from '../sheets/sheet.ts';
import type { ExportColumn, Exported } from '../sheets/write-sheet.ts';
import { divisionFault } from './entity-division.ts';

const column = <S extends z.ZodType>(
  zh: string,
  en: string,
  schema: S,
  hint: Bilingual,
  example: string,
): SheetColumn<S> => ({
  header: { 'zh-CN': zh, en },
  schema,
  hint,
  example,
});

/** The columns of purchasing entities as somebody of a division imports them. */
export const entityColumns = (scope: string) => ({
  creditCode: {
    ...column(
      '统一社会信用代码',
      'Credit code',
      CreditCode,
      {
        'zh-CN': '18 位，含校验码。已登记的代码更新该单位，未登记的新增',
        en: '18 characters with the check digit. A code that is registered updates its entity, another one registers it',
      },
      '12360725491234567Q',
    ),
    code: true as const,
  },
  name: column(
    '单位名称',
    'Name',
    Text(100),
    {
      'zh-CN': '不超过 100 字。与已登记的名称不同即更名',
      en: 'At most 100 characters. Another name than the registered one renames the entity',
    },
    '崇义县人民医院',
  ),
  divisionCode: column(
    '行政区划',
    'Division',
    divisionIn(scope),
    {
      'zh-CN': '本县或所属乡镇的代码或名称',
      en: 'Code or name of the county or one of its townships',
    },
    '360725100',
  ),
  sector: column(
    '行业',
    'Sector',
    choice<Sector>(Sector.labels),
    {
      'zh-CN': Object.values(Sector.labels)
        .map(([zh]) => zh)
        .join('、'),
      en: Object.values(Sector.labels)
        .map(([, en]) => en)
        .join(', '),
    },
    Sector.labels.health[0],
  ),
  department: column(
    '主管部门',
    'Supervising department',
    Text(100).optional(),
    {
      'zh-CN': '可不填；更新时不填则保持不变',
      en: 'May be left empty, which changes nothing of a registered entity',
    },
    '崇义县卫生健康委员会',
  ),
  contactName: column(
    '联系人',
    'Contact',
    Text(50).optional(),
    {
      'zh-CN': '可不填；更新时不填则保持不变',
      en: 'May be left empty, which changes nothing of a registered entity',
    },
    '王小明',
  ),
});

export type EntityColumns = ReturnType<typeof entityColumns>;
export type ImportedEntity = RowOf<EntityColumns>;

/** A code, or a name within the scope. */
function divisionIn(scope: string) {
  const divisions = [findDivision(scope), ...childrenOf(scope, 'township')].flatMap(
    (division) => division ?? [],
  );
  const codes = new Map(
    divisions.flatMap(({ code, name, nameEn }) => [
      [name, code],
      [nameEn.toLowerCase(), code],
    ]),
  );
  return z.string().transform((text, context): string => {
    const code = codes.get(text.toLowerCase()) ?? text;
    const fault = divisionFault(code, scope);
    if (!fault) return code;
    context.addIssue({ code: 'custom', params: { ...fault.params, reason: fault.reason } });
    return z.NEVER;
  });
}

type Row = Entity & { readonly filings: number; readonly filedFen: number };
const exported = (
  zh: string,
  en: string,
  value: (entity: Row, language: Language) => Exported,
  width = 16,
): ExportColumn<Row> => ({
  header: { 'zh-CN': zh, en },
  value,
  width,
});
const nameIn = ([zh, en]: readonly [string, string], language: Language) => (language === 'en' ? en : zh);

/** Told in an export, passed over in an import. */
const TOLD: readonly ExportColumn<Row>[] = [
  exported('区划名称', 'Division name', ({ divisionCode }, language) => {
    const division = findDivision(divisionCode);
    return (language === 'en' ? division?.nameEn : division?.name) ?? null;
  }),
  exported('状态', 'Status', ({ status }, language) => nameIn(EntityStatus.labels[status], language), 12),
  exported('备案批次', 'Filings', ({ filings }) => filings, 10),
  { ...exported('备案预算（元）', 'Budget filed (CNY)', ({ filedFen }) => filedFen / 100, 18), money: true },
  exported('登记日期', 'Registered on', ({ registeredAt }) => registeredAt.slice(0, 10), 12),
];

const imported = (
  key: keyof EntityColumns,
  width: number,
  value: ExportColumn<Row>['value'] = (entity) => entity[key],
): ExportColumn<Row> => ({
  header: HEADERS[key].header,
  value,
  width,
});
const HEADERS = entityColumns('36');

/** What an export tells, so that it can be imported again. */
export const EXPORTED_ENTITY: readonly ExportColumn<Row>[] = [
  imported('creditCode', 22),
  imported('name', 32),
  imported('divisionCode', 14),
  imported('sector', 14, ({ sector }, language) => nameIn(Sector.labels[sector], language)),
  imported('department', 28),
  imported('contactName', 12),
  ...TOLD,
];

export const PASSED_OVER: readonly string[] = TOLD.flatMap(({ header }) => Object.values(header));
