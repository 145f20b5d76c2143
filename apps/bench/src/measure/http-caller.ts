import { Agent, type IncomingMessage, request } from 'node:http';

/**
 * Connections that are kept, as a proxy keeps them. Plain `node:http`: `fetch` costs the caller several times
 * as much.
 */
export class HttpCaller {
  private readonly agent = new Agent({ keepAlive: true });

  constructor(private readonly baseUrl: string) {}

  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<string> {
    return this.send('GET', path, headers);
  }

  /** Reads an answer whole. @throws Error when it is none */
  send(method: 'GET' | 'POST', path: string, headers: Readonly<Record<string, string>>): Promise<string> {
    return new Promise((resolve, reject) => {
      const sent = request(`${this.baseUrl}${path}`, { method, agent: this.agent, headers }, (answer) => {
        collect(answer).then((text) => {
          if (answer.statusCode === 200) resolve(text);
          else reject(new Error(`${method} ${path} answered ${answer.statusCode}: ${text}`));
        }, reject);
      });
      sent.once('error', reject).end();
    });
  }

  close(): void {
    this.agent.destroy();
  }
}

async function collect(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
