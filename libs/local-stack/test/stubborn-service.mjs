// A service with a fault: it neither leaves on SIGTERM nor when its supervisor is gone.
process.on('SIGTERM', () => {});
process.on('disconnect', () => {});
setInterval(() => {}, 1_000);
process.send({ type: 'ready', healthPort: 0 });
