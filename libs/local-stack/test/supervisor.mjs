// A supervisor in a process of its own, so that a test can kill it: supervisor.mjs <data folder>
import { startYinhu } from '../dist/index.js';
import { endlessLoader, standInPrograms, stubbornService } from './programs.mjs';

const programs = {
  ...standInPrograms,
  loader: endlessLoader,
  services: [...standInPrograms.services, stubbornService],
};
const yinhu = await startYinhu({ dataDir: process.argv[2], programs, fast: true });
yinhu.loadDemoData({ quiet: true });
process.send(yinhu.pids());
