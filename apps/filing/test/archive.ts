import { crc32, deflateRawSync } from 'node:zlib';

/** A zip archive with deflated parts. */
export function archive(parts: Readonly<Record<string, string | Buffer>>): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(parts)) {
    const packed = deflateRawSync(content);
    const head = headOf(name, Buffer.from(content), packed.length);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    locals.push(Buffer.concat([Buffer.from('PK\u0003\u0004'), head, Buffer.from(name), packed]));
    directory.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), head, place, Buffer.from(name)]),
    );
    at += locals.at(-1)?.length ?? 0;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...locals, central, Buffer.from('PK\u0005\u0006'), end]);
}

function headOf(name: string, content: Buffer, packed: number): Buffer {
  const head = Buffer.alloc(26);
  head.writeUInt16LE(20, 0);
  head.writeUInt16LE(8, 4);
  head.writeUInt32LE(crc32(content), 10);
  head.writeUInt32LE(packed, 14);
  head.writeUInt32LE(content.length, 18);
  head.writeUInt16LE(name.length, 22);
  return head;
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** An xlsx file whose texts stand as they are given, XML or not, among those that cells share. */
export function workbook(...rows: readonly (readonly string[])[]): Buffer {
  let shared = 0;
  const cells = rows.map((row) => `<row>${row.map(() => `<c t="s"><v>${shared++}</v></c>`).join('')}</row>`);
  return workbookOf(
    cells.join(''),
    rows
      .flat()
      .map((text) => `<si><t>${text}</t></si>`)
      .join(''),
  );
}

/** An xlsx file with these rows and these shared texts. */
export const workbookOf = (rows: string, shared: string): Buffer =>
  archive({
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/xml"/>${[
      ['/xl/workbook.xml', 'sheet.main'],
      ['/xl/worksheets/sheet1.xml', 'worksheet'],
      ['/xl/sharedStrings.xml', 'sharedStrings'],
    ]
      .map(([part, type]) => `<Override PartName="${part}" ContentType="${TYPE}.${type}+xml"/>`)
      .join('')}</Types>`,
    '_rels/.rels': relations(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'sharedStrings', 'sharedStrings.xml'],
    ),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${numbered(rows)}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${shared}</sst>`,
  });

const relations = (...all: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${all
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** Says of each row and cell where it stands. */
function numbered(rows: string): string {
  let row = 0;
  let column = 0;
  return rows.replace(/<row>|<c /g, (tag) => {
    if (tag === '<row>') column = 0;
    return tag === '<row>' ? `<row r="${++row}">` : `<c r="${String.fromCharCode(65 + column++)}${row}" `;
  });
}
