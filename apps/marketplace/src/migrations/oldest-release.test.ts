import { databaseWithHistory, type TestDatabase, withClient } from '@yinhu/testing';
import { marketplace } from '../marketplace.service-definition.ts';
import { searchQuery } from '../search/search-terms.ts';

const idOf = (letter: string, n: number) => `${letter}0000000-0000-7000-8000-00000000000${n}`;

describe('a mall that has been here since the first release', () => {
  let created: TestDatabase;
  beforeAll(async () => {
    const rows = new URL('../../test/releases/', import.meta.url);
    created = await databaseWithHistory({ service: 'marketplace', migrations: marketplace.migrations, rows });
  });
  afterAll(() => created.drop());

  const rowsOf = (sql: string, parameters: unknown[] = []) =>
    withClient(created.superuserUrl, async (client) => (await client.query(sql, parameters)).rows);
  const foundBy = async (typed: string) =>
    (
      await rowsOf('SELECT id FROM listing WHERE search @@ $1::tsquery ORDER BY id', [searchQuery(typed)])
    ).map(({ id }) => Number(id.slice(-1)));

  it('names farmers by township and surname, and everybody else as before', async () => {
    expect(await rowsOf('SELECT name, public_name AS shown FROM seller ORDER BY id')).toEqual([
      { name: '过埠脐橙合作社', shown: '过埠脐橙合作社' },
      { name: '李小明', shown: '过埠镇 李某' },
      { name: '欧阳建国（户主）', shown: '过埠镇 欧阳某' },
      { name: '王大山', shown: '过埠镇 王某' },
    ]);
    expect(await rowsOf('SELECT FROM seller_name_consent')).toEqual([]);
  });

  it.each(['李小明', '小明', 'lixiaoming', 'xiaoming', 'lxm', '欧阳建国', '建国'])(
    'finds no shop by its farmer’s name: %s',
    async (name) => {
      expect(await foundBy(name)).toEqual([]);
    },
  );

  it('finds shops by what they sell, and by what their farmers are called in public', async () => {
    expect([
      await foundBy('脐橙'),
      await foundBy('qicheng'),
      await foundBy('fruit'),
      await foundBy('蜂蜜'),
      await foundBy('李某'),
    ]).toEqual([[1, 2], [1, 2], [1, 2], [3], [2]]);
  });

  it('keeps a farmer whom a seller represented, and lets no seller represent one from now on', async () => {
    const represent = 'UPDATE seller SET represented_by = $1 WHERE id = $2';
    const farmer = idOf('5', 4);
    await expect(rowsOf(represent, [idOf('5', 1), farmer])).rejects.toMatchObject({
      constraint: 'seller_farmers_by_stations',
    });
    expect(await rowsOf('SELECT represented_by AS by FROM seller WHERE id = $1', [farmer])).toEqual([
      { by: idOf('5', 1) },
    ]);
    await rowsOf(represent, [idOf('a', 1), farmer]);
  });

  it('keeps orders as they were placed', async () => {
    expect(
      await rowsOf(`SELECT o.number, o.status, o.total_fen::int AS fen, l.title, t.action FROM mall_order o
        JOIN order_line l ON l.order_id = o.id JOIN order_transition t ON t.order_id = o.id`),
    ).toEqual([
      { number: 'M360725-2019-000001', status: 'settled', fen: 5000, title: '李小明脐橙', action: 'place' },
    ]);
    expect((await rowsOf('SELECT status FROM mall_order ORDER BY id')).map(({ status }) => status)).toEqual([
      'settled',
      'accepted',
      'received',
      'shipped',
      'confirmed',
      'placed',
      'cancelled',
    ]);
  });
});
