import { fieldProblem } from '@yinhu/contracts/kernel';
import { serveApart } from '../src/apart/serve-apart.ts';

/** What a foreign file may lead to. */
const tasks = {
  double: (number: number) => number * 2,
  refuse: (field: string) => {
    throw fieldProblem(field, 'too_deep');
  },
  hoard: () => {
    const held: number[][] = [];
    for (;;) held.push(Array.from({ length: 1000 }, (_, i) => i + held.length));
  },
  spin: () => {
    for (;;);
  },
  pollute: (name: string) => {
    Object.assign(Object.prototype, { [name]: 1 });
    throw new Error(name);
  },
};
export type BadTasks = typeof tasks;

serveApart(tasks);
