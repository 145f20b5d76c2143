import { existsSync, readdirSync } from 'node:fs';
import { API } from '@yinhu/contracts';
import type { NamedBytes } from '@yinhu/contracts/client';
import type { Language } from '@yinhu/contracts/kernel';
import { plan } from '../counties/papers.ts';
import { type Given, supervisor } from '../world/world.ts';

const PDF = '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n';
const { attach, content, list, remove } = API.filing.attachments;

export function uploadsSuite(given: Given): void {
  const file = (text = PDF, fileName = '采购需求 “蓄水池”.pdf', type = 'application/pdf'): NamedBytes => ({
    bytes: new Blob([text], { type }),
    fileName,
  });
  const draft = async () =>
    (
      await given()
        .home.as('clerk')
        .call(API.filing.filings.draft, plan([given().home.place.township]))
    ).id;
  /** Files of attachments in the system's store. */
  const stored = (): number => {
    const folder = `${given().system.yinhu.directory.files}/filing/attachments.attach`;
    if (!existsSync(folder)) return 0;
    return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
      .length;
  };

  it('of a plan comes back byte for byte, under its name, to those who may see the plan, and to nobody else', async () => {
    const { home, neighbour } = given();
    const id = await draft();
    const attached = await home.as('clerk').upload(attach, { id, kind: 'requirements' }, file());
    expect(attached).toMatchObject({ filingId: id, mediaType: 'application/pdf', size: PDF.length });
    for (const reader of [home.as('clerk'), home.as('reviewer'), supervisor(given())]) {
      expect((await reader.list(list, { filter: { filingId: id } })).items).toEqual([attached]);
      const { bytes, fileName } = await reader.download(content, { id: attached.id });
      expect([fileName, await bytes.text()]).toEqual(['采购需求 “蓄水池”.pdf', PDF]);
    }
    for (const stranger of [neighbour.as('clerk'), neighbour.as('reviewer')]) {
      expect((await stranger.list(list, { filter: { filingId: id } })).items).toEqual([]);
      await expect(stranger.download(content, { id: attached.id })).rejects.toMatchObject({
        problem: { code: 'not_found' },
      });
    }
    await home.as('clerk').call(remove, { id: attached.id });
    await expect(home.as('clerk').download(content, { id: attached.id })).rejects.toMatchObject({
      problem: { code: 'not_found' },
    });
  });

  it('sent again under the same key is the same attachment, and another file under that key is refused', async () => {
    const clerk = given().home.as('clerk');
    const id = await draft();
    const send = (what: NamedBytes) =>
      clerk.upload(attach, { id, kind: 'approval' }, what, { idempotencyKey: `upload-${id}` });
    const [first, again] = [await send(file()), await send(file())];
    expect(again).toEqual(first);
    await expect(send(file(`${PDF}\n`))).rejects.toMatchObject({ problem: { code: 'idempotency_mismatch' } });
    expect((await clerk.list(list, { filter: { filingId: id } })).total).toBe(1);
    expect(await (await clerk.download(content, { id: first.id })).bytes.text()).toBe(PDF);
  });

  it('that is not what it says is refused by name in either language, and leaves no bytes', async () => {
    const { home, system } = given();
    const id = await draft();
    const before = stored();
    const program = file(`MZ${'\u0000'.repeat(300)}`);
    const told = {
      'zh-CN': '内容实际为 EXE，与文件名或所声明的类型不符',
      en: 'The content is EXE, which does not match the file name or declared type',
    };
    for (const [language, message] of Object.entries(told)) {
      const clerk = system.people.as(home.username('clerk'), language as Language);
      const refused = clerk.upload(attach, { id, kind: 'other' }, program);
      await expect(refused).rejects.toMatchObject({
        problem: { status: 422, errors: [{ field: 'file', reason: 'file_mismatch', message }] },
      });
    }
    const toAnother = given().neighbour.as('clerk').upload(attach, { id, kind: 'other' }, file());
    await expect(toAnother).rejects.toMatchObject({ problem: { code: 'not_found' } });
    expect(stored()).toBe(before);
  });
}
