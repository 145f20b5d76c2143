import { Agent, type IncomingMessage, request } from 'node:http';

/** Connections that are kept, as a proxy keeps them. Plain `node:http`: `fetch` costs the caller several times as much. */
export class HttpReader {
  private readonly agent = new Agent({ keepAlive: true });

  constructor(private readonly baseUrl: string) {}

  /** Reads an answer whole. @throws Error when it is none */
  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      const sent = request(`${this.baseUrl}${path}`, { agent: this.agent, headers }, (answer) => {
        if (answer.statusCode !== 200) reject(new Error(`GET ${path} answered ${answer.statusCode}`));
        collect(answer).then(resolve, reject);
      });
      sent.once('error', reject).end();
    });
  }

  close(): void {
    this.agent.destroy();
  }
}

async function collect(answer: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
