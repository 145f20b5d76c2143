import { randomUUID } from 'node:crypto';
import { API } from '@yinhu/contracts';
import type { OcdsImportReport } from '@yinhu/contracts/filing';
import { monotonicNow, type Operation, type OutputOf } from '@yinhu/contracts/kernel';
import { YUAN } from '../../counties/papers.ts';
import { type Given, servicesOf } from '../../world/world.ts';

const PROTOTYPE = '{"__proto__":{"toString":1,"then":1}}';

/** Files of elsewhere as a county’s head sends them, and what they do to everybody else. */
export function foreignFilesSuite(given: Given): void {
  // The neighbour: what is imported has numbers of another year, which the home county’s tests do not expect.
  let pids: Readonly<Record<string, number>>;
  let buyer: { readonly name: string; readonly creditCode: string };
  beforeAll(async () => {
    pids = servicesOf(given());
    const { neighbour } = given();
    const { id } = neighbour.ids.entity;
    buyer = await neighbour.as('admin').call(API.filing.entities.get, { id });
    const quota = {
      entityId: id,
      fiscalYear: 2018,
      source: 'entity_budget' as const,
      amountFen: 1_000 * YUAN,
    };
    await neighbour.as('admin').call(API.filing.quotas.allocate, quota);
  });

  const send = <Op extends Operation>(operation: Op, text: string): Promise<OutputOf<Op>> =>
    given()
      .neighbour.as('admin')
      .upload(operation, {} as never, {
        bytes: new Blob([text], { type: 'application/json' }),
        fileName: 'releases.json',
      });
  const release = (change: object = {}): string => {
    const ocid = `ocds-abc123-${randomUUID()}`;
    const value = { amount: 10, currency: 'CNY' };
    return JSON.stringify({
      ...{
        ocid,
        id: `${ocid}-1`,
        date: '2018-05-06T08:00:00+08:00',
        tag: ['planning'],
        initiationType: 'tender',
      },
      parties: [
        {
          id: 'b',
          name: buyer.name,
          identifier: { scheme: 'CN-USCC', id: buyer.creditCode },
          roles: ['buyer'],
        },
      ],
      buyer: { id: 'b' },
      planning: { budget: { amount: value } },
      tender: {
        ...{ id: 't', title: '外来的计划', procurementMethod: 'limited' },
        items: [
          {
            id: '1',
            description: '蓄水池',
            classification: { id: 'B02030200' },
            quantity: 1,
            unit: { value },
          },
        ],
      },
      ...change,
    });
  };
  const inPackage = (...releases: readonly string[]): string =>
    `{"version":"1.1","releases":[${releases.join(',')}]}`;
  const faultsIn = ({ entries }: OcdsImportReport) =>
    entries
      .filter(({ outcome }) => outcome === 'refused')
      .flatMap(({ faults: [first] }) => (first ? [[first.field, first.reason]] : []));

  it('that reach for the prototype of every object are answered with a report, and so is everybody after them', async () => {
    const proto = release().replace('{', `{"__proto__":${PROTOTYPE},`);
    const within = release({ tender: { id: 't' } }).replace(
      '"tender":{',
      `"tender":{"__proto__":${PROTOTYPE},`,
    );
    const report = await send(API.filing.ocdsImports.preview, inPackage(proto, within, release()));
    expect(report.counts).toMatchObject({ new: 1, refused: 2 });
    expect(faultsIn(report)).toEqual([
      ['__proto__', 'forbidden_name'],
      ['tender.__proto__', 'forbidden_name'],
    ]);
    for (let i = 0; i < 5; i++) await given().neighbour.as('clerk').list(API.filing.filings.list, {});
  });

  it('of millions of empty objects are refused in words while other readers are answered within a second', async () => {
    let isOver = false;
    const refused = send(API.filing.ocdsImports.preview, `[${'{},'.repeat(2_700_000)}{}]`)
      .catch(({ problem }) => [problem.status, problem.code, problem.detail])
      .finally(() => {
        isOver = true;
      });
    const waits: number[] = [];
    while (!isOver) {
      const began = monotonicNow();
      await given().neighbour.as('clerk').list(API.filing.filings.list, {});
      waits.push(monotonicNow() - began);
    }
    expect(await refused).toEqual([422, 'ocds_unreadable', expect.stringMatching(/[一-龥]/)]);
    expect(Math.max(...waits)).toBeLessThan(5_000);
  });

  it.each([
    ['NUL', '\u0000', 'control_character'],
    ['half a character', '\ud800', 'lone_surrogate'],
  ])(
    'with %s in an id or a title are taken but for those processes, each told with its field',
    async (_, bad, reason) => {
      const changes = {
        id: { id: bad },
        ocid: { ocid: `ocds-abc123-${bad}` },
        'tender.title': { tender: { id: 't', title: bad } },
        'contracts[0].id': { contracts: [{ id: bad, awardID: 'a' }] },
        'contracts[0].implementation.transactions[0].id': {
          contracts: [{ id: 'c', awardID: 'a', implementation: { transactions: [{ id: bad }] } }],
        },
      };
      const report = await send(
        API.filing.ocdsImports.import,
        inPackage(...Object.values(changes).map(release), release()),
      );
      expect(report.counts).toMatchObject({ taken: 1, refused: Object.keys(changes).length });
      expect(faultsIn(report).sort()).toEqual(
        Object.keys(changes)
          .map((field) => [field, reason])
          .sort(),
      );
    },
  );

  it('ended no process', () => {
    expect(servicesOf(given())).toEqual(pids);
  });
}
