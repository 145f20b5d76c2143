process.exit((await fetch(process.env.YINHU_URL)).ok && process.env.YINHU_LOADER_PASSWORD ? 0 : 1);
