import type { WorkingCopyOutcome } from '@yinhu/contracts/filing';
import { sendUnsent, UnsentCopies, type UnsentCopy } from './unsent-copies.ts';
import { forgetOthers } from './unsent-keys.ts';

/** As a browser's: text by key, and room for so many letters. */
class Room implements Storage {
  private readonly texts = new Map<string, string>();
  constructor(private readonly most = Number.POSITIVE_INFINITY) {}
  get length() {
    return this.texts.size;
  }
  key = (i: number) => [...this.texts.keys()][i] ?? null;
  getItem = (key: string) => this.texts.get(key) ?? null;
  removeItem = (key: string) => void this.texts.delete(key);
  clear = () => this.texts.clear();
  setItem(key: string, text: string) {
    if (text.length > this.most) throw new DOMException('full', 'QuotaExceededError');
    this.texts.set(key, text);
  }
}

const uuid = (n: number) => `0190a000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const copy = (id: number, editor: number, sequence = 1): UnsentCopy => ({
  id: uuid(id),
  editor: uuid(editor),
  sequence,
  basedOn: 0,
  content: { title: `${id}.${editor}.${sequence}` },
});
const titles = (copies: readonly UnsentCopy[]) => copies.map(({ content }) => content.title);

describe('what is typed and not kept by the service yet', () => {
  it('waits under the person’s id, each form’s for itself, and is forgotten once what was typed last is kept', () => {
    const copies = new UnsentCopies(new Room());
    for (const typed of [copy(1, 7), copy(1, 8), copy(1, 7, 2)]) expect(copies.put('a', typed)).toBe(true);
    expect(titles(copies.of('a'))).toEqual(['1.7.2', '1.8.1']);
    copies.drop('a', copy(1, 7, 1));
    copies.drop('a', copy(1, 8, 1));
    expect(titles(copies.of('a'))).toEqual(['1.7.2']);
    copies.dropAll('a', uuid(1));
    expect(copies.of('a')).toEqual([]);
  });

  it('is shown to nobody else, and goes when another person signs in', () => {
    const room = new Room();
    const copies = new UnsentCopies(room);
    room.setItem('yinhu.language', 'en');
    copies.put('a', copy(1, 7));
    copies.put('ab', copy(2, 8));
    expect(titles(copies.of('ab'))).toEqual(['2.8.1']);
    forgetOthers(room, 'ab');
    expect(titles(copies.of('a'))).toEqual([]);
    expect(titles(copies.of('ab'))).toEqual(['2.8.1']);
    expect(room.getItem('yinhu.language')).toBe('en');
  });

  it('says where there is no room, and passes over what is none', () => {
    const room = new Room(250);
    const copies = new UnsentCopies(room);
    expect(copies.put('a', { ...copy(1, 7), content: { text: 'x'.repeat(500) } })).toBe(false);
    for (const [i, text] of ['{', 'null', '{"__proto__":{"id":1}}', '[]'].entries())
      room.setItem(`yinhu.typed:a:${i}`, text);
    expect(copies.of('a')).toEqual([]);
  });

  it('is sent when there is time; what collides or fails goes on waiting', async () => {
    const copies = new UnsentCopies(new Room());
    for (const id of [1, 2, 3, 4]) copies.put('a', copy(id, 7));
    const answers: Record<string, WorkingCopyOutcome> = {
      [uuid(1)]: { outcome: 'kept', revision: 1, savedAt: '2019-11-30T04:03:00Z' },
      [uuid(2)]: { outcome: 'conflict', revision: 9, savedAt: '2019-11-30T04:03:00Z' },
      [uuid(3)]: { outcome: 'gone' },
    };
    const send = async ({ id }: UnsentCopy) => answers[id] ?? Promise.reject(new Error('offline'));
    expect(await sendUnsent(copies, 'a', send)).toBe(true);
    expect(titles(copies.of('a'))).toEqual(['2.7.1', '3.7.1', '4.7.1']);
    expect(await sendUnsent(copies, 'a', send)).toBe(false);
  });
});
