import { ERRORS, type FileKind, faultText, isFaultReason, Problem } from '@yinhu/contracts/kernel';
import { jpeg, objectStream, odf, ole, ooxml, pdf, png, webp } from '../../test/documents.ts';
import { type ZipEntry, zip } from '../../test/zip.ts';
import { inspectFile } from './inspect-file.ts';

const ALL: readonly FileKind[] = ['pdf', 'image', 'office', 'csv', 'json', 'text'];
const EXE = Buffer.concat([
  Buffer.from('MZ\u0090\u0000\u0003\u0000\u0000\u0000', 'latin1'),
  Buffer.alloc(500),
]);
const ELF = Buffer.concat([Buffer.from('\u007fELF\u0002\u0001\u0001', 'latin1'), Buffer.alloc(500)]);
const gb18030 = Buffer.from('c6eab3c82c31300a', 'hex'); // 脐橙,10

const inspect = (bytes: Buffer, fileName: string, mediaType?: string, accept = ALL) =>
  inspectFile(bytes, { fileName, mediaType, accept });

async function reasonFor(bytes: Buffer, fileName: string, mediaType?: string, accept = ALL) {
  const error = await inspect(bytes, fileName, mediaType, accept).then(
    (found) => new Error(`taken as ${found}`),
    (refused: unknown) => refused,
  );
  if (!(error instanceof Problem)) throw error;
  const [fault] = error.fields;
  expect([error.status, fault?.field]).toEqual([ERRORS.validation_failed.status, 'file']);
  expect(isFaultReason(fault?.reason ?? '')).toBe(true);
  for (const language of ['zh-CN', 'en'] as const)
    expect(faultText(fault?.reason ?? '', fault?.params, language)).not.toMatch(/\{|\s$/);
  return fault?.reason;
}

describe('a file', () => {
  it.each([
    ['需求.pdf', pdf(), 'application/pdf'],
    ['object streams.PDF', pdf(objectStream('6 0 << /Type /Page >>')), 'application/pdf'],
    ['a.jpg', jpeg(800, 600), 'image/jpeg'],
    ['a.jpeg', jpeg(800, 600), 'image/jpg'],
    ['a.png', png(800, 600), 'image/png'],
    ['a.webp', webp(800, 600), 'image/webp'],
    ['a.docx', ooxml('docx'), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['a.xlsx', ooxml('xlsx'), 'application/zip'],
    ['a.pptx', ooxml('pptx'), undefined],
    [
      'with a sheet in it.docx',
      ooxml('docx', [{ name: 'word/embeddings/sheet1.xlsx', data: ooxml('xlsx') }]),
      undefined,
    ],
    ['a.odt', odf(), 'application/octet-stream'],
    ['a.doc', ole('WordDocument', '1Table', 'CompObj', 'SummaryInformation'), 'application/msword'],
    ['金山.wps', ole('WordDocument'), undefined],
    ['a.xls', ole('Workbook'), 'application/vnd.ms-excel'],
    ['a.csv', Buffer.from('﻿品目,数量\n脐橙,10\n'), 'application/vnd.ms-excel'],
    ['of an office program here.csv', gb18030, 'text/csv; charset=gb18030'],
    ['begins like a bitmap.csv', Buffer.from('BMI,kg\n1,2\n'), 'text/csv'],
    ['a.json', Buffer.from('{"a":1}'), 'application/json'],
    ['a.txt', Buffer.from('说明\r\n'), 'text/plain'],
  ])('that is what it says is taken: %s', async (fileName, bytes, mediaType) => {
    expect(await inspect(bytes, fileName, mediaType)).toMatch(/^[a-z]+\/[\w.+-]+$/);
  });

  it.each([
    ['is an exe', EXE, 'plan.pdf', 'application/pdf', 'EXE'],
    ['is an ELF program', ELF, 'photo.jpg', 'image/jpeg', 'ELF'],
    ['is a picture named as a PDF', png(10, 10), 'plan.pdf', 'application/pdf', 'PNG'],
    ['is a PDF sent as a picture', pdf(), 'plan.pdf', 'image/png', 'PDF'],
    ['is a sheet named as a document', ooxml('xlsx'), 'a.docx', undefined, 'XLSX'],
    ['is a PDF named as a table', pdf(), 'a.csv', 'text/csv', 'PDF'],
    ['has no extension', pdf(), 'plan', undefined, 'PDF'],
  ])('that %s is told what it really is', async (_, bytes, fileName, mediaType, actual) => {
    await expect(inspect(bytes, fileName, mediaType)).rejects.toMatchObject({
      fields: [{ reason: 'file_mismatch', params: { actual } }],
    });
  });

  it('of a kind that is not accepted is told which are', async () => {
    const refused = inspect(ooxml('docx'), 'a.docx', undefined, ['pdf', 'image']);
    await expect(refused).rejects.toMatchObject({
      fields: [{ reason: 'file_kind', params: { allowed: 'pdf, jpg, png, webp' } }],
    });
    expect(await reasonFor(EXE, 'setup.exe')).toBe('file_kind');
    expect(await reasonFor(zip([{ name: 'a.txt', data: 'a' }]), 'a.zip')).toBe('file_kind');
    expect(await inspect(ooxml('xlsx'), 'a.xlsx', undefined, ['xlsx'])).toContain('spreadsheetml');
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'a.pdf', 'file_empty'],
    ['a document cut off', ooxml('docx').subarray(0, 300), 'a.docx', 'file_damaged'],
    ['a document with a broken part', brokenPart(), 'a.docx', 'file_damaged'],
    ['a PDF cut off', pdf().subarray(0, 60), 'a.pdf', 'file_damaged'],
    ['a picture cut off', png(10, 10).subarray(0, 60), 'a.png', 'file_damaged'],
    ['a photograph cut off', jpeg(10, 10).subarray(0, -2), 'a.jpg', 'file_damaged'],
    ['a WebP cut off', webp(10, 10).subarray(0, 28), 'a.webp', 'file_damaged'],
    ['a picture of no size', png(0, 10), 'a.png', 'file_damaged'],
    ['a compound file cut off', ole('WordDocument').subarray(0, 700), 'a.doc', 'file_damaged'],
    ['a compound file whose directory never ends', endless(), 'a.doc', 'file_damaged'],
    ['text with NUL', Buffer.from('a\u0000b'), 'a.txt', 'file_damaged'],
    ['text that is no UTF-8', gb18030, 'a.txt', 'file_damaged'],
    ['noise', Buffer.from([1, 2, 3, 4, 5]), 'a.pdf', 'file_damaged'],
  ])('that is %s is refused', async (_, bytes, fileName, reason) => {
    expect(await reasonFor(bytes, fileName)).toBe(reason);
  });

  it.each([
    [
      'a document with a macro project',
      ooxml('docx', [{ name: 'word/vbaProject.bin', data: 'x' }]),
      'a.docx',
    ],
    [
      'a document with one in other letters',
      ooxml('docx', [{ name: 'word/VBAPROJECT.BIN', data: 'x' }]),
      'a.docx',
    ],
    ['a macro-enabled document under another name', ooxml('docm'), 'a.docx'],
    ['a macro-enabled document under its own', ooxml('docm'), 'a.docm'],
    [
      'a sheet with macros of Excel 4',
      ooxml('xlsx', [{ name: 'xl/macrosheets/sheet1.xml', data: 'x' }]),
      'a.xlsx',
    ],
    [
      'a macro project under another name',
      withTypes('<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>'),
      'a.xlsx',
    ],
    [
      'a macro project under another name, and its type in other letters',
      withTypes("<t:Default ContentType='application/vnd.ms-office.vba&#80;roject' Extension='BIN'/>"),
      'a.xlsx',
    ],
    [
      'a macro project that only its relation tells of',
      ooxml('xlsx', [
        {
          name: 'xl/_rels/workbook.xml.rels',
          data: '<R Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject"/>',
        },
      ]),
      'a.xlsx',
    ],
    [
      'macros in an embedded sheet',
      ooxml('docx', [{ name: 'word/embeddings/a.xlsx', data: macroSheet() }]),
      'a.docx',
    ],
    ['an OpenDocument text with Basic', zip([{ name: 'Basic/script-lc.xml', data: 'x' }]), 'a.odt'],
    ['an old document with VBA', ole('WordDocument', 'Macros', 'VBA', '_VBA_PROJECT'), 'a.doc'],
    [
      'an old sheet with VBA, far down its directory',
      ole('Workbook', ...Array(9).fill('x'), '_VBA_PROJECT_CUR'),
      'a.xls',
    ],
  ])('with %s is refused', async (_, bytes, fileName) => {
    expect(await reasonFor(bytes, fileName)).toBe('file_macros');
  });

  it.each([
    [
      'unpacks to a thousand times its size',
      ooxml('docx', [{ name: 'word/a.xml', data: Buffer.alloc(20_000_000) }]),
    ],
    [
      'lies about its size',
      ooxml('docx', [{ name: 'word/a.xml', data: Buffer.alloc(20_000_000), claimedSize: 10 }]),
    ],
    [
      'has too many parts',
      ooxml(
        'docx',
        Array.from({ length: 5001 }, (_, i) => ({ name: `word/${i}.xml`, data: '' })),
      ),
    ],
    [
      'says in its directory that it unpacks to far too much',
      ooxml('docx', [{ name: 'word/a.xml', data: 'x', claimedSize: 20_000_000 }]),
    ],
    ['holds archives within archives within archives', nested(4)],
    [
      'hides a bomb in an embedded document',
      ooxml('docx', [{ name: 'a.zip', data: zip([{ name: 'b', data: Buffer.alloc(20_000_000) }]) }]),
    ],
  ])('that %s is refused', async (_, bytes) => {
    expect(await reasonFor(bytes, 'a.docx')).toBe('file_bomb');
  });

  it('of 20,000 parts is refused by its directory, before a part is read', async () => {
    const parts = Array.from({ length: 20_000 }, (_, i) => ({ name: `word/${i}.xml`, data: '' }));
    const bytes = ooxml('docx', parts);
    // No part can be read: who tried would call the file damaged.
    bytes.fill(0, 0, bytes.indexOf('PK\u0001\u0002', 0, 'latin1'));
    bytes.write('PK\u0003\u0004', 0, 'latin1');
    expect(await reasonFor(bytes, 'a.docx')).toBe('file_bomb');
  });

  it('of a writer that gives a type to macros though there are none is taken', async () => {
    const types =
      '<Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/>';
    expect(await inspect(withTypes(types, []), 'a.xlsx')).toContain('spreadsheetml');
  });

  it.each([
    ['document', ole('EncryptedPackage', 'EncryptionInfo'), 'a.docx'],
    ['archive', ooxml('docx', [{ name: 'word/a.xml', data: 'x', encrypted: true }]), 'a.docx'],
    ['OpenDocument text', odf('<manifest:encryption-data/>'), 'a.odt'],
    ['PDF', pdf('9 0 obj\n<< /Filter /Standard >>\nendobj\ntrailer << /Encrypt 9 0 R >>\n'), 'a.pdf'],
  ])('that is an encrypted %s is refused', async (_, bytes, fileName) => {
    expect(await reasonFor(bytes, fileName)).toBe('file_encrypted');
  });

  it.each([
    ['JavaScript', pdf('3 0 obj\n<< /S /JavaScript /JS (app.alert(1)) >>\nendobj\n')],
    ['a name written otherwise', pdf('3 0 obj\n<< /S /J#61vaScript >>\nendobj\n')],
    ['a program to launch', pdf('3 0 obj\n<</S/Launch/F(cmd.exe)>>\nendobj\n')],
    ['a script among compressed objects', pdf(objectStream('6 0 << /S /JavaScript /JS (x) >>'))],
  ])('that is a PDF with %s is refused', async (_, bytes) => {
    expect(await reasonFor(bytes, 'a.pdf')).toBe('file_active');
  });

  it('is not thought a script for bytes within a picture of it', async () => {
    expect(
      await inspect(
        pdf('3 0 obj\n<< /Subtype /Image >>\nstream\n/JS /JavaScript \nendstream\nendobj\n'),
        'a.pdf',
      ),
    ).toBe('application/pdf');
  });

  it.each([
    ['a.png', png(10_000, 10_000)],
    ['a.jpg', jpeg(60_000, 60_000)],
    ['a.webp', webp(16_000_000, 16_000_000)],
  ])('that is a picture of more than 50 megapixels is refused: %s', async (fileName, bytes) => {
    expect(await reasonFor(bytes, fileName)).toBe('file_pixels');
  });
});

/** A sheet with these further content types, and a part that has one of them. */
function withTypes(
  types: string,
  parts: readonly ZipEntry[] = [{ name: 'xl/extra.bin', data: 'x' }],
): Buffer {
  const main =
    '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>';
  return zip([
    { name: '[Content_Types].xml', data: `<Types>${main}${types}</Types>` },
    { name: 'xl/workbook.xml', data: '<x/>' },
    ...parts,
  ]);
}

function nested(depth: number): Buffer {
  return depth === 0 ? ooxml('docx') : zip([{ name: 'inner.zip', data: nested(depth - 1) }]);
}

function macroSheet(): Buffer {
  return ooxml('xlsx', [{ name: 'xl/vbaProject.bin', data: 'x' }]);
}

function brokenPart(): Buffer {
  const bytes = ooxml('docx');
  bytes.fill(0xff, bytes.indexOf('word/document.xml') + 17, bytes.indexOf('word/document.xml') + 25);
  return bytes;
}

/** The chain of its directory's sectors leads back to where it began. */
function endless(): Buffer {
  const bytes = ole('WordDocument');
  bytes.writeUInt32LE(1, 512 + 4);
  return bytes;
}
