// A loader that has very much to load.
setInterval(() => {}, 1_000);
