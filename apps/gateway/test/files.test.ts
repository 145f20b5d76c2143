import { readdir } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { buffer } from 'node:stream/consumers';
import { HttpClient } from '@yinhu/contracts/client';
import { Problem, type StoredFile } from '@yinhu/contracts/kernel';
import { as, type GatewayUnderTest, startGatewayUnderTest } from './gateway-under-test.ts';
import { things } from './sample-operations.ts';
import { attached } from './sample-services.ts';

const ID = '0197a000-0000-7000-8000-000000000003';
const PATH = `/api/v1/things/${ID}/files`;
const PDF = Buffer.from(
  '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n',
);
const CSV = Buffer.from('品目,数量\n脐橙,10\n');

let gateway: GatewayUnderTest;
beforeAll(async () => {
  gateway = await startGatewayUnderTest();
});
afterAll(() => gateway.stop());
beforeEach(() => {
  delete attached.file;
  delete attached.refusal;
});

type Fields = Record<string, string | Blob>;
const fileOf = (bytes: Uint8Array, type = 'application/pdf') =>
  new Blob([bytes as Uint8Array<ArrayBuffer>], { type });

function send(
  bytes: Uint8Array,
  {
    name = '采购 需求(1).pdf',
    type = 'application/pdf',
    fields = { kind: 'plan' } as Fields,
    headers = {},
  } = {},
) {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  form.append('file', fileOf(bytes, type), name);
  return fetch(gateway.url + PATH, {
    method: 'POST',
    body: form,
    headers: { ...as('county_admin'), ...headers },
  });
}

async function refused(response: Promise<Response>) {
  const answer = await response;
  const problem = (await answer.json()) as {
    code: string;
    detail: string;
    errors: { field: string; reason: string; message: string }[];
  };
  return { status: answer.status, ...problem, ...problem.errors[0] };
}

const kept = async () => {
  const keys = [];
  for await (const { key } of gateway.files.list('filing/')) keys.push(key);
  return keys;
};
/** Of this process: other gateways on the machine have folders of their own. */
const temporary = async () =>
  (await readdir(tmpdir())).filter((name) => name.startsWith(`yinhu-upload-${process.pid}-`));

describe('an upload', () => {
  it('reaches the service as what it is, with the fields beside it in their types, and its bytes lie in the store', async () => {
    const response = await send(PDF, { fields: { kind: 'plan', page: '7', marks: '[1,2]' } });
    expect(response.status).toBe(201);
    const answer = (await response.json()) as { file: StoredFile };
    expect(answer).toMatchObject({ id: ID, kind: 'plan', page: 7, marks: [1, 2] });
    expect(answer.file).toEqual({
      key: expect.stringMatching(/^filing\/things\.attach\/\d{4}\/\d{2}\/[0-9a-f-]{36}$/),
      fileName: '采购 需求(1).pdf',
      mediaType: 'application/pdf',
      size: PDF.length,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect((await buffer(await gateway.files.get(answer.file.key))).equals(PDF)).toBe(true);
    expect(await temporary()).toEqual([]);
  });

  it('has a name without folders, and without characters that hide its end', async () => {
    await send(PDF, { name: 'C:\\plans\\..\\a\u202efdp.exe\u0007.pdf' });
    expect(attached.file?.fileName).toBe('afdp.exe.pdf');
    expect(await refused(send(PDF, { name: `${'长'.repeat(200)}.pdf` }))).toMatchObject({
      status: 422,
      field: 'file',
      reason: 'file_name',
    });
  });

  it.each([
    ['a lie about what it is', () => send(Buffer.from(`MZ${'\u0000'.repeat(500)}`)), 'file', 'file_mismatch'],
    [
      'a kind that is not taken here',
      () => send(Buffer.from('{}'), { name: 'a.json', type: 'application/json' }),
      'file',
      'file_kind',
    ],
    ['an empty file', () => send(Buffer.alloc(0)), 'file', 'file_empty'],
    ['a field that is not valid', () => send(PDF, { fields: { kind: 'poem' } }), 'kind', 'one_of'],
    [
      'a field of the wrong type',
      () => send(PDF, { fields: { kind: 'plan', page: 'seven' } }),
      'page',
      'type',
    ],
    [
      'an unknown field',
      () => send(PDF, { fields: { kind: 'plan', colour: 'red' } }),
      'colour',
      'unknown_field',
    ],
    [
      'a second file',
      () => send(PDF, { fields: { kind: 'plan', file: fileOf(PDF) } }),
      'file',
      'repeated_parameter',
    ],
    [
      'a file under another name',
      () => send(PDF, { fields: { kind: 'plan', other: fileOf(PDF) } }),
      'other',
      'unknown_field',
    ],
    [
      'a file told instead of sent',
      () => send(PDF, { fields: { kind: 'plan', file: '{"key":"filing/x"}' } }),
      'file',
      'file_missing',
    ],
  ])('is refused by name for %s, and nothing is kept', async (_, sending, field, reason) => {
    const before = await kept();
    expect(await refused(sending())).toMatchObject({ status: 422, code: 'validation_failed', field, reason });
    expect([attached.file, await temporary()]).toEqual([undefined, []]);
    expect(await kept()).toEqual(before);
  });

  it('takes no stored file from a JSON body, nor a form where JSON is meant', async () => {
    const file: StoredFile = {
      key: 'filing/x',
      fileName: 'x',
      mediaType: 'application/pdf',
      size: 1,
      sha256: 'a'.repeat(64),
    };
    const json = {
      method: 'POST',
      headers: { ...as('county_admin'), 'content-type': 'application/json' },
      body: JSON.stringify({ kind: 'plan', file }),
    };
    expect(await refused(fetch(gateway.url + PATH, json))).toMatchObject({
      status: 415,
      detail: 'Only multipart/form-data is accepted',
    });
    expect(attached.file).toBeUndefined();
    const form = { method: 'POST', headers: as('county_admin'), body: new FormData() };
    expect(await refused(fetch(`${gateway.url}/api/v1/things`, form))).toMatchObject({
      status: 415,
      detail: 'Only application/json is accepted',
    });
  });

  it('larger than the limit is refused with the limit, announced or not', async () => {
    const large = Buffer.alloc(3 * 1024 * 1024, 0x20);
    expect(await refused(send(large))).toMatchObject({
      status: 413,
      code: 'body_too_large',
      detail: 'The request body is larger than 1 MB',
    });
    expect(await unannounced(large)).toBe(413);
    expect(await unannounced(Buffer.alloc(1024 * 1024 + 1))).toBe(413);
    expect([attached.file, await temporary()]).toEqual([undefined, []]);
    expect((await send(PDF)).status).toBe(201);
  });

  it('is turned away before its body is read: unsigned, in another role, or with a bad header', async () => {
    const asNobody = await fetch(gateway.url + PATH, { method: 'POST', body: new FormData() });
    expect(asNobody.status).toBe(401);
    expect((await refused(send(PDF, { headers: as('county_reviewer') }))).status).toBe(403);
    expect(await refused(send(PDF, { headers: { 'idempotency-key': 'x'.repeat(201) } }))).toMatchObject({
      status: 422,
      field: 'Idempotency-Key',
    });
    expect(await neverSent({ authorization: 'Bearer nobody.knows.it' })).toBe(401);
  });

  it('with a body that is no form, or breaks off, is refused', async () => {
    const broken = (body: string, boundary = '; boundary=x') =>
      fetch(gateway.url + PATH, {
        method: 'POST',
        body,
        headers: { ...as('county_admin'), 'content-type': `multipart/form-data${boundary}` },
      });
    for (const answer of [broken('nonsense'), broken('--x\r\n'), broken('--x--\r\n', '')]) {
      const { status } = await refused(answer);
      expect([400, 422]).toContain(status);
    }
    const cut = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF';
    expect(await refused(broken(cut))).toMatchObject({ status: 400, code: 'malformed_request' });
    expect(await temporary()).toEqual([]);
  });

  it('that the service refuses leaves no bytes; when nobody knows whether it took place, they are kept', async () => {
    const before = await kept();
    attached.refusal = new Problem('quota_exceeded', { source: 'x', availableFen: 1, neededFen: 2 });
    expect((await refused(send(PDF))).status).toBe(409);
    expect(await kept()).toEqual(before);
    attached.refusal = new Problem('deadline_exceeded');
    expect((await refused(send(PDF))).status).toBe(504);
    expect(await kept()).toHaveLength(before.length + 1);
  });
});

describe('a download', () => {
  const path = `/api/v1/things/${ID}/content`;
  const get = (method = 'GET') =>
    fetch(gateway.url + path, { method, headers: { ...as('county_reviewer'), 'accept-encoding': 'gzip' } });

  it('answers the bytes with their type, length and name, and nothing that a browser could run', async () => {
    await send(CSV, { name: '备案 “清单”.csv', type: 'text/csv' });
    const response = await get();
    expect([response.status, Buffer.from(await response.arrayBuffer()).equals(CSV)]).toEqual([200, true]);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/csv',
      'content-length': String(CSV.length),
      'content-disposition': `attachment; filename="__ ____.csv"; filename*=UTF-8''${encodeURIComponent('备案 “清单”.csv')}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    const head = await get('HEAD');
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([
      200,
      String(CSV.length),
      '',
    ]);
    expect((await get('POST')).headers.get('allow')).toBe('GET, HEAD, OPTIONS');
  });

  it('of a file that is gone is a 404, and of one out of reach for the caller a problem as ever', async () => {
    expect((await refused(get())).code).toBe('not_found');
    await send(CSV, { name: 'a.csv', type: 'text/csv' });
    await gateway.files.delete(attached.file?.key ?? '');
    expect(await refused(get())).toMatchObject({ status: 404, detail: 'a.csv was not found' });
    expect((await fetch(gateway.url + path, { headers: as('public') })).status).toBe(403);
  });
});

describe('the typed client', () => {
  it('sends a file with its fields, and fetches one with its name', async () => {
    const client = new HttpClient({
      baseUrl: gateway.url,
      accessToken: () => as('county_admin').authorization?.slice(7),
      language: () => 'en',
    });
    const file = { bytes: fileOf(PDF), fileName: '计划’书.pdf' };
    expect(await client.upload(things.attach, { id: ID, kind: 'plan', marks: [3] }, file)).toMatchObject({
      marks: [3],
      file: { size: PDF.length },
    });
    const { bytes, fileName } = await client.download(things.content, { id: ID });
    expect([fileName, Buffer.from(await bytes.arrayBuffer()).equals(PDF)]).toEqual(['计划’书.pdf', true]);
    const lie = client.upload(things.attach, { id: ID, kind: 'plan' }, { ...file, fileName: 'a.png' });
    await expect(lie).rejects.toMatchObject({
      problem: { errors: [{ field: 'file', reason: 'file_mismatch' }] },
    });
    expect(await client.call(things.published, { id: ID })).toMatchObject({ id: ID });
  });
});

describe('a public address', () => {
  it('lies at the root, and nowhere else', async () => {
    const response = await fetch(`${gateway.url}/public/things/${ID}`);
    expect([response.status, await response.json()]).toEqual([200, expect.objectContaining({ id: ID })]);
    expect((await fetch(`${gateway.url}/api/v1/public/things/${ID}`)).status).toBe(404);
    expect((await fetch(`${gateway.url}/public/things/${ID}`, { method: 'DELETE' })).status).toBe(405);
  });
});

/** Status answered to an upload whose length is not announced. */
const unannounced = (bytes: Buffer): Promise<number> =>
  new Promise((resolve, reject) => {
    const headers = {
      ...as('county_admin'),
      'content-type': 'multipart/form-data; boundary=x',
      'transfer-encoding': 'chunked',
    };
    const request = httpRequest(gateway.url + PATH, { method: 'POST', headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    request.on('error', reject);
    request.write(
      '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n',
    );
    for (let at = 0; at < bytes.length; at += 65_536) request.write(bytes.subarray(at, at + 65_536));
    request.end('\r\n--x--\r\n');
  });

/** Status answered to an upload that announces its body and never sends it. */
const neverSent = (headers: Record<string, string>): Promise<number> =>
  new Promise((resolve, reject) => {
    const announced = {
      ...headers,
      'content-type': 'multipart/form-data; boundary=x',
      'content-length': '5000',
    };
    const request = httpRequest(gateway.url + PATH, { method: 'POST', headers: announced }, (response) => {
      resolve(response.statusCode ?? 0);
      request.destroy();
    });
    request.on('error', reject);
    request.flushHeaders();
  });
