import fc from 'fast-check';
import type { JsonObject } from '../json.ts';
import { mergeRulesOf } from '../schema/merge-rules.ts';
import { releaseFaults } from '../schema/validate.ts';
import { compiledRelease } from './compiled-release.ts';
import type { Release } from './in-order.ts';
import { sayingOnly } from './retract.ts';
import { versionedRelease } from './versioned-release.ts';

const OCID = 'ocds-yinhu0-1';
const day = (n: number) => new Date(Date.UTC(2019, 0, n)).toISOString();
const release = (n: number, content: JsonObject, tag = ['tender']): Release => ({
  ocid: OCID,
  id: String(n),
  date: day(n),
  tag,
  ...content,
});
const compiled = (...contents: JsonObject[]) =>
  content(compiledRelease(contents.map((each, i) => release(i + 1, each))));
const content = ({ ocid, id, date, tag, ...rest }: Release): JsonObject => rest;
const tender = (content: JsonObject): JsonObject => ({ tender: { id: 't', ...content } });

describe('a compiled release', () => {
  it('bears the tag “compiled”, the date of the latest release and an id of ocid and date', () => {
    const merged = compiledRelease([release(2, tender({})), release(1, tender({}))]);
    expect(merged).toMatchObject({ ocid: OCID, tag: ['compiled'], date: day(2), id: `${OCID}-${day(2)}` });
  });

  it('holds the latest value of every field, and what later releases leave out', () => {
    expect(
      compiled(
        tender({ title: '旧', value: { amount: 1, currency: 'CNY' } }),
        tender({ title: '新', value: { amount: 2 } }),
      ),
    ).toEqual(tender({ title: '新', value: { amount: 2, currency: 'CNY' } }));
  });

  it('drops what a later release sets to null, and keeps no null of the first one', () => {
    expect(compiled(tender({ title: '旧', description: null }), tender({ title: null }))).toEqual(tender({}));
  });

  it('keeps what an object or identified objects say when a later release sets the whole of them to null', () => {
    const first = {
      ...tender({ value: { amount: 1 }, items: [{ id: '1', quantity: 2 }] }),
      parties: [{ id: 'p', roles: ['buyer'] }],
    };
    expect(compiled(first, { ...tender({ value: null, items: null }), parties: null })).toEqual(first);
    expect(
      compiled(
        { parties: [{ id: 'p', additionalIdentifiers: [{ id: '1' }] }] },
        { parties: [{ id: 'p', additionalIdentifiers: null }] },
      ),
    ).toEqual({
      parties: [{ id: 'p' }],
    });
  });

  it('is not changed by empty objects and empty lists of objects, but by an empty list that is replaced as a whole', () => {
    const party = { id: 'p', roles: ['buyer'], additionalIdentifiers: [{ scheme: 'x', id: '1' }] };
    const first = { ...tender({ value: { amount: 1 } }), parties: [party] };
    expect(compiled(first, { ...tender({ value: {} }), parties: [] })).toEqual(first);
    expect(compiled(first, { parties: [{ id: 'p', roles: [], additionalIdentifiers: [] }] })).toEqual({
      ...first,
      parties: [{ id: 'p', roles: [], additionalIdentifiers: [] }],
    });
    expect(compiled({ planning: {}, awards: [] })).toEqual({});
  });

  it('leaves out what never held anything, and keeps empty what lost all it held', () => {
    expect(compiled({ planning: { milestones: [] } }, { parties: [{}] })).toEqual({});
    expect(compiled({ planning: { rationale: '旧' } }, { planning: { rationale: null } })).toEqual({
      planning: {},
    });
    expect(versionedRelease([release(1, { planning: { milestones: [] }, parties: [{}] })])).toEqual({
      ocid: OCID,
      ...content(versionedRelease([release(1, {})]) as unknown as Release),
    });
  });

  it('merges objects of lists by their id, whatever their place, and adds those that are new', () => {
    const items = (...list: JsonObject[]) => tender({ items: list });
    expect(
      compiled(
        items({ id: '1', quantity: 1 }, { id: '2', quantity: 2 }),
        items({ id: '3' }, { id: '2', description: 'b' }, { id: 1 }),
      ),
    ).toEqual(
      items({ id: '1', quantity: 1 }, { id: '2', quantity: 2, description: 'b' }, { id: '3' }, { id: 1 }),
    );
  });

  it('merges objects with one id within one release too, and keeps those without an id apart', () => {
    expect(
      compiled({
        awards: [
          { id: 1, title: 'a' },
          { id: 1, title: 'b' },
        ],
      }),
    ).toEqual({ awards: [{ id: 1, title: 'b' }] });
    expect(compiled({ parties: [{ name: 'a' }, { name: 'a' }] })).toEqual({
      parties: [{ name: 'a' }, { name: 'a' }],
    });
  });

  it('replaces lists of plain values, and lists whose objects have no id, as a whole', () => {
    expect(
      compiled(tender({ submissionMethod: ['written'] }), tender({ submissionMethod: ['inPerson'] })),
    ).toEqual(tender({ submissionMethod: ['inPerson'] }));
    const changes = (...list: JsonObject[]) => tender({ amendments: [{ id: 'a', changes: list }] });
    expect(compiled(changes({ property: 'x' }), changes({ property: 'y' }))).toEqual(
      changes({ property: 'y' }),
    );
    expect(compiled({ extra: [1, { a: 1 }] }, { extra: [{ b: 1 }, 2] })).toEqual({ extra: [{ b: 1 }, 2] });
  });

  it('orders by instant, not by the text of the date', () => {
    const early = { ...release(1, tender({ title: '早' })), date: '2019-01-02T07:00:00+08:00' };
    const late = { ...release(2, tender({ title: '晚' })), date: '2019-01-02T00:00:00Z' };
    expect(compiledRelease([late, early]).tender).toEqual({ id: 't', title: '晚' });
  });

  it('is refused for no release and for releases of two processes', () => {
    expect(() => compiledRelease([])).toThrow();
    expect(() => compiledRelease([release(1, {}), { ...release(2, {}), ocid: 'other' }])).toThrow(
      'different processes',
    );
  });

  it('follows the keywords of any schema, those of deep fields too', () => {
    const leaf = {
      type: 'object',
      properties: { id: { type: 'string' }, note: { type: 'string', omitWhenMerged: true } },
    };
    const rules = mergeRulesOf({
      type: 'object',
      properties: {
        kept: { type: 'array', items: leaf },
        whole: { type: 'array', wholeListMerge: true, items: leaf },
        notOmitted: { type: 'string', omitWhenMerged: false },
        notWhole: { type: 'array', wholeListMerge: false, items: leaf },
        omitted: { type: 'array', omitWhenMerged: true, items: { type: 'string' } },
        wholeObject: {
          type: 'object',
          wholeListMerge: true,
          properties: { x: { type: 'string' }, y: { type: 'string' } },
        },
      },
    });
    const one = {
      ...{ kept: [{ id: 'a', note: 'n' }], whole: [{ id: 'a', note: 'n' }], notOmitted: 'x' },
      ...{ notWhole: [{ id: 'a' }], omitted: ['x'], wholeObject: { x: '1', y: '1' } },
    };
    const two: JsonObject = {
      kept: [{ id: 'b' }],
      whole: [{ id: 'b', note: 'kept' }, { id: 'b' }],
      notWhole: [{ id: 'b' }],
      wholeObject: { x: '2' },
    };
    expect(content(compiledRelease([release(1, one), release(2, two)], rules))).toEqual({
      kept: [{ id: 'a' }, { id: 'b' }],
      whole: [{ id: 'b', note: 'kept' }, { id: 'b' }],
      notOmitted: 'x',
      notWhole: [{ id: 'a' }, { id: 'b' }],
      wholeObject: { x: '2', y: '1' },
    });
  });
});

describe('a versioned release', () => {
  const version = (n: number, value: unknown) => ({
    releaseID: String(n),
    releaseDate: day(n),
    releaseTag: ['tender'],
    value,
  });
  const versioned = (...contents: JsonObject[]) =>
    versionedRelease(contents.map((each, i) => release(i + 1, each)));

  it('keeps every value a field has had, once, with its release', () => {
    expect(versioned(tender({ title: 'a' }), tender({ title: 'a' }), tender({ title: null }))).toEqual({
      ocid: OCID,
      tender: { id: [version(1, 't')], title: [version(1, 'a'), version(3, null)] },
    });
  });

  it('does not version the ids of listed objects, and versions whole lists as one value', () => {
    const item = (unit: string) =>
      tender({ items: [{ id: 'i', unit: { id: unit }, additionalClassifications: [{ id: unit }] }] });
    expect(versioned(item('EA'), item('TNE'))).toMatchObject({
      tender: {
        items: [
          {
            id: 'i',
            unit: { id: [version(1, 'EA'), version(2, 'TNE')] },
            additionalClassifications: [version(1, [{ id: 'EA' }]), version(2, [{ id: 'TNE' }])],
          },
        ],
      },
    });
  });

  it('gives no version to a null in the place of an object', () => {
    expect(versioned(tender({ value: { amount: 1 } }), tender({ value: null }))).toMatchObject({
      tender: { value: { amount: [version(1, 1)] } },
    });
  });

  it('has nothing of empty objects and empty lists of objects', () => {
    expect(
      versioned({ planning: {}, awards: [] }, { parties: [{ id: 'p', additionalIdentifiers: [] }] }),
    ).toEqual({
      ocid: OCID,
      parties: [{ id: 'p', additionalIdentifiers: [version(2, [])] }],
    });
  });
});

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const id = fc.constantFrom('1', '2', '3');
const byId = (item: fc.Arbitrary<{ id: string }>) =>
  fc.uniqueArray(item, { selector: (each) => each.id, maxLength: 3 });
const value = fc.record({ amount: fc.nat(1000), currency: fc.constant('CNY') });
const item = fc.record(
  {
    id,
    description: fc.string(),
    quantity: fc.nat(9),
    unit: fc.record({ id: fc.string(), value }, { requiredKeys: [] }),
  },
  { requiredKeys: ['id'] },
);
const party = fc.record(
  { id, name: fc.string(), roles: fc.array(fc.constantFrom('buyer', 'supplier')) },
  { requiredKeys: ['id'] },
);
const process = fc.record(
  {
    parties: maybe(byId(party)),
    tender: fc.record(
      { id: fc.constant('t'), title: fc.string(), value, items: byId(item) },
      { requiredKeys: ['id'] },
    ),
    contracts: maybe(
      byId(
        fc.record(
          { id, awardID: fc.constant('a'), title: fc.string(), value },
          { requiredKeys: ['id', 'awardID'] },
        ),
      ),
    ),
  },
  { requiredKeys: ['tender'] },
);
const clean = (content: unknown): JsonObject => JSON.parse(JSON.stringify(content)) as JsonObject;
const history = fc
  .array(process.map(clean), { minLength: 1, maxLength: 5 })
  .map((contents) => contents.map((each, i) => release(i + 1, each)));

describe('merging, whatever the releases,', () => {
  it('does not depend on the order in which they are given', () =>
    fc.assert(
      fc.property(
        history.chain((releases) =>
          fc.tuple(fc.constant(releases), fc.shuffledSubarray(releases, { minLength: releases.length })),
        ),
        ([releases, shuffled]) => {
          expect(compiledRelease(shuffled)).toEqual(compiledRelease(releases));
          expect(versionedRelease(shuffled)).toEqual(versionedRelease(releases));
        },
      ),
    ));

  it('changes nothing when a release comes again', () =>
    fc.assert(
      fc.property(history, (releases) => {
        const again = [...releases, ...releases.slice(-1)];
        expect(compiledRelease(again)).toEqual(compiledRelease(releases));
        expect(versionedRelease(again)).toEqual(versionedRelease(releases));
      }),
    ));

  it('may be done in parts: what is compiled so far, and then the rest', () =>
    fc.assert(
      fc.property(history, fc.nat(4), (releases, at) => {
        const first = releases.slice(0, (at % releases.length) + 1);
        const rest = releases.slice(first.length);
        expect(compiledRelease([compiledRelease(first), ...rest])).toEqual(compiledRelease(releases));
      }),
    ));

  it('leaves the latest version of every field as the compiled value', () =>
    fc.assert(
      fc.property(history, (releases) => {
        const versions = versionedRelease(releases).tender as Record<string, { value: unknown }[]>;
        const title = (compiledRelease(releases).tender as JsonObject).title;
        expect(versions.title?.at(-1)?.value).toEqual(title);
      }),
    ));

  it('leaves its input as it was', () =>
    fc.assert(
      fc.property(history, (releases) => {
        const before = structuredClone(releases);
        compiledRelease(releases);
        versionedRelease(releases);
        expect(releases).toEqual(before);
      }),
    ));
});

describe('a release that says only what is now so', () => {
  const husk = (object: JsonObject): boolean =>
    Object.keys(object).every((name) => name === 'id' || name === 'awardID' || isEmpty(object[name]));
  const isEmpty = (each: unknown): boolean =>
    Array.isArray(each)
      ? each.every((one) => typeof one === 'object' && husk(one as JsonObject))
      : typeof each === 'object' && husk(each as JsonObject);
  /**
   * Without the objects of lists that have been emptied, without what is empty, and with lists in the order
   * of their ids.
   */
  const bare = (each: unknown): unknown => {
    if (Array.isArray(each)) {
      const full = each.filter((one) => !(typeof one === 'object' && husk(one as JsonObject)));
      return full
        .map(bare)
        .sort((a, b) => String((a as JsonObject).id).localeCompare(String((b as JsonObject).id)));
    }
    if (typeof each !== 'object' || each === null) return each;
    const kept = Object.entries(each).map(([name, field]) => [name, bare(field)] as const);
    return Object.fromEntries(
      kept.filter(([, field]) => typeof field !== 'object' || Object.keys(field as object).length > 0),
    );
  };

  it('makes the process say exactly that, whatever was said before, and is valid', () =>
    fc.assert(
      fc.property(history, process.map(clean), (releases, next) => {
        const said = content(compiledRelease(releases));
        const last = release(9, { ...sayingOnly(said, next), initiationType: 'tender' });
        const { initiationType, ...now } = content(compiledRelease([...releases, last]));
        expect(bare(now)).toEqual(bare(next));
        expect(releaseFaults(last)).toEqual([]);
      }),
    ));
});
