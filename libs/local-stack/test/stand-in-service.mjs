// Stands in for a service: answers over HTTP where it has a PORT, says when it is ready, leaves on SIGTERM or
// when its supervisor is gone.
import { createServer } from 'node:http';

const server = createServer((_, response) =>
  response.end(JSON.stringify({ environment: Object.keys(process.env) })),
);
server.listen(Number(process.env.PORT ?? 0), '127.0.0.1', () =>
  process.send({ type: 'ready', healthPort: server.address().port }),
);
for (const event of ['SIGTERM', 'disconnect']) process.on(event, () => process.exit(0));
