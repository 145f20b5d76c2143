import type { z } from 'zod';
import { enumeration } from './enumeration.ts';

/** Why a file is no table that can be imported. */
export const SheetFlaw = enumeration({
  not_a_sheet: ['文件不是有效的 xlsx 或 CSV 表格', 'the file is not a valid xlsx or CSV table'],
  too_big_unpacked: ['文件解压后过大', 'the file is too large once unpacked'],
  no_sheet: ['文件中没有工作表', 'the file has no sheet'],
  no_rows: ['表头下没有数据', 'there is no row below the header'],
  too_many_rows: ['数据超过 5000 行', 'there are more than 5,000 rows'],
  wrong_headers: [
    '表头与模板不符，请下载模板后填写',
    'the headers are not those of the template; download it and fill it in',
  ],
  missing_headers: [
    '缺少必填的列，请下载模板后填写',
    'a column that is needed is missing; download the template and fill it in',
  ],
  repeated_headers: ['有重复的列', 'a column is repeated'],
  too_intricate: ['表格过大或过于复杂，无法读取', 'the table is too large or too intricate to be read'],
  not_text: ['CSV 文件须为 UTF-8 或 GB18030 编码', 'a CSV file must be encoded in UTF-8 or GB18030'],
});
export type SheetFlaw = z.infer<typeof SheetFlaw>;
