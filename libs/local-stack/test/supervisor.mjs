// A supervisor in a process of its own, so that a test can kill it: supervisor.mjs <data folder>
import { startYinhu } from '../dist/index.js';
import { standInPrograms, stubbornService } from './programs.mjs';

const programs = { ...standInPrograms, services: [...standInPrograms.services, stubbornService] };
const yinhu = await startYinhu({ dataDir: process.argv[2], programs, fast: true });
process.send(yinhu.pids());
