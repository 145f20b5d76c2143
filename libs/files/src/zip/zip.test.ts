import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { zip } from '../../test/zip.ts';
import { plainNameOf, UnreadableZip, Zip } from './zip.ts';

const roomy = () => ({ entries: 10, bytes: 1_000 });
const unpacked = async (archive: Zip) =>
  Object.fromEntries(
    await Promise.all(
      archive.entries.map(async (entry) => [entry.fileName, (await buffer(archive.read(entry))).toString()]),
    ),
  );

describe('a zip archive', () => {
  it('gives its entries and what is in each', async () => {
    const bytes = zip([
      { name: 'a', data: 'packed' },
      { name: 'b/c', data: 'stored', stored: true },
    ]);
    expect(await unpacked(await Zip.open(bytes, roomy()))).toEqual({ a: 'packed', 'b/c': 'stored' });
  });

  it('is unpacked no further than its limit, whatever its headers say', async () => {
    const bytes = zip([{ name: 'a', data: Buffer.alloc(2_000_000), claimedSize: 10 }]);
    const archive = await Zip.open(bytes, roomy());
    await expect(unpacked(archive)).rejects.toMatchObject({ name: 'UnreadableZip', flaw: 'too_big' });
  });

  it('has no more entries than its limit, those of archives inside it included', async () => {
    const limits = { entries: 3, bytes: 1_000 };
    const two = zip(['a', 'b'].map((name) => ({ name, data: name })));
    await Zip.open(two, limits);
    await expect(Zip.open(two, limits)).rejects.toEqual(new UnreadableZip('too_big'));
  });

  it('that is cut off, or is none, is damaged', async () => {
    const bytes = zip([{ name: 'a', data: 'packed' }]);
    for (const broken of [bytes.subarray(0, -3), Buffer.from('not a zip'), Buffer.alloc(0)])
      await expect(Zip.open(broken, roomy())).rejects.toMatchObject({ flaw: 'damaged' });
  });

  it.each([
    ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
    ['xl/worksheets/sheet1.xml', 'XL/worksheets/Sheet1.xml'],
    ['xl/worksheets/sheet1.xml', 'xl\\worksheets\\sheet1.xml'],
  ])('with two entries of one name is damaged: %s and %s', async (one, other) => {
    const bytes = zip([one, other].map((name) => ({ name, data: name })));
    await expect(Zip.open(bytes, roomy())).rejects.toMatchObject({ flaw: 'damaged' });
  });

  it('tells the name that stands in its directory, though an extra field says another', async () => {
    const [name, other] = ['xl/worksheets/sheet1.xml', 'notes.txt'];
    const field = Buffer.alloc(9 + other.length);
    field.writeUInt16LE(0x7075, 0);
    field.writeUInt16LE(field.length - 4, 2);
    field.writeUInt8(1, 4);
    field.writeUInt32LE(crc32(name), 5);
    field.write(other, 9);
    const [entry] = (await Zip.open(zip([{ name, data: 'x', extraFields: field }]), roomy())).entries;
    expect(entry && [entry.fileName, plainNameOf(entry)]).toEqual([other, name]);
  });
});
