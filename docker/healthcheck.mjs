// Whether this container takes traffic: a service answers on HEALTH_PORT, the gateway, which is told none, on PORT.
const port = process.env.HEALTH_PORT || process.env.PORT;
const { ok } = await fetch(`http://127.0.0.1:${port}/health/ready`, { signal: AbortSignal.timeout(4_000) }).catch(() => ({ ok: false }));
process.exit(ok ? 0 : 1);
