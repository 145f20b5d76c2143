import { servicePing } from '@yinhu/contracts/kernel';
import { SERVICES } from '@yinhu/contracts/system';
import type { Broker, OperationClient } from '@yinhu/messaging';

/** Milliseconds after which a service that does not answer is not ready. */
const PATIENCE = 1000;

/** What must answer before traffic is let in: the broker, and a replica of each service. */
export class Readiness {
  constructor(
    private readonly broker: Broker,
    private readonly client: OperationClient,
  ) {}

  /** Name of each part and whether it answers now. */
  async check(): Promise<Readonly<Record<string, boolean>>> {
    const answers = SERVICES.map((service) => {
      const answered = this.client.call(servicePing(service), {}, { timeoutMs: PATIENCE });
      return answered.then(
        () => true,
        () => false,
      );
    });
    const answering = await Promise.all(answers);
    return {
      broker: this.broker.isConnected,
      ...Object.fromEntries(SERVICES.map((service, i) => [service, answering[i] ?? false])),
    };
  }
}
