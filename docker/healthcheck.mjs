// Whether this container takes traffic: a service answers on HEALTH_PORT, the gateway, which is told none, on
// PORT.
const { HEALTH_PORT, PORT } = process.env;
const url = `http://127.0.0.1:${HEALTH_PORT || PORT}/health/ready`;
const { ok } = await fetch(url, { signal: AbortSignal.timeout(4_000) }).catch(() => ({ ok: false }));
process.exit(ok ? 0 : 1);
