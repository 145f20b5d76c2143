import { HttpCaller } from '../measure/http-caller.ts';
import { COUNTY, registerCooperative, registerEntity } from '../stack/organisations.ts';
import type { Stack } from '../stack/stack.ts';
import { connectBareSelect } from './bare-select.ts';
import { connectRawNats } from './raw-nats.ts';

/** One thing that is measured. */
export interface Subject {
  readonly name: string;
  /** Prepares for some seconds of calls. */
  call(): Promise<() => Promise<unknown>>;
  readonly isThroughGateway?: true;
  /** The service that answers. */
  readonly service?: 'filing' | 'marketplace';
}

export interface Subjects {
  /**
   * HTTP to the gateway alone, a bare exchange over NATS, bare reads of the two rows: what a round trip is
   * made of.
   */
  readonly parts: {
    readonly http: Subject;
    readonly nats: Subject;
    readonly sellerRow: Subject;
    readonly entityRow: Subject;
  };
  /** The same two rows through gateway, NATS, service and PostgreSQL. */
  readonly reads: { readonly seller: Subject; readonly entity: Subject };
  close(): Promise<void>;
}

const ready = (call: () => Promise<unknown>) => async () => call;

export async function prepareSubjects({ url, natsUrl, databases, admin }: Stack): Promise<Subjects> {
  const seller = await registerCooperative(admin);
  const entity = await registerEntity(admin);
  const http = new HttpCaller(url);
  const question = JSON.stringify({ id: entity.id });
  const nats = await connectRawNats(natsUrl, question, JSON.stringify({ ok: true, data: entity }).length);
  const sellerRow = connectBareSelect(databases.marketplace, 'seller', seller.id, COUNTY);
  const entityRow = connectBareSelect(databases.filing, 'purchasing_entity', entity.id, COUNTY);
  const readSeller = ready(() => http.get(`/api/v1/sellers/${seller.id}`));
  const readEntity = async () => {
    const headers = { authorization: `Bearer ${await admin.token()}` };
    return () => http.get(`/api/v1/entities/${entity.id}`, headers);
  };
  return {
    parts: {
      http: {
        name: 'HTTP to the gateway alone',
        call: ready(() => http.get('/health/live')),
        isThroughGateway: true,
      },
      nats: { name: 'raw NATS request-reply', call: ready(() => nats.exchange()) },
      sellerRow: { name: 'bare select, seller', call: ready(() => sellerRow.read()) },
      entityRow: { name: 'bare select, entity', call: ready(() => entityRow.read()) },
    },
    reads: {
      seller: { name: 'GET /sellers/{id}', call: readSeller, isThroughGateway: true, service: 'marketplace' },
      entity: {
        name: 'GET /entities/{id}, signed in',
        call: readEntity,
        isThroughGateway: true,
        service: 'filing',
      },
    },
    async close() {
      http.close();
      await Promise.all([nats.close(), sellerRow.close(), entityRow.close()]);
    },
  };
}
