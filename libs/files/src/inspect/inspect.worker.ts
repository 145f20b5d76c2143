import { serveApart } from '../apart/serve-apart.ts';
import { binaryFormat } from './binary-format.ts';

const tasks = { binaryFormat };
export type InspectTasks = typeof tasks;

serveApart(tasks);
