import { say } from './language.ts';
import type { Death, Reporter, Step } from './reporter.ts';
import { padTo } from './text-width.ts';

const names: Record<Step, { en: string; zh: string }> = {
  postgres: { en: 'PostgreSQL', zh: 'PostgreSQL 数据库' },
  nats: { en: 'NATS', zh: 'NATS 消息' },
  services: { en: 'Migrations and services', zh: '数据库迁移与各服务' },
  console: { en: 'Console', zh: '控制台' },
};

/**
 * One line for each step: while it runs on a terminal with its seconds counting, afterwards with the time it
 * took.
 */
export function progressList(output: NodeJS.WriteStream): Reporter {
  return {
    async step(step, work) {
      const startedAt = performance.now();
      const line = (mark: string) =>
        `  ${mark} ${padTo(say(names[step]), 26)}${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
      const redraw = (text: string) => output.write(output.isTTY ? `\r\u001b[2K${text}` : '');
      redraw(line('…'));
      const ticking = setInterval(() => redraw(line('…')), 100);
      try {
        const result = await work();
        finish(output, line('✓'));
        return result;
      } catch (error) {
        finish(output, line('✗'));
        throw error;
      } finally {
        clearInterval(ticking);
      }
    },
    died: (death) => output.write(`\n${describeDeath(death)}\n`),
  };
}

function finish(output: NodeJS.WriteStream, line: string): void {
  output.write(output.isTTY ? `\r\u001b[2K${line}\n` : `${line}\n`);
}

function describeDeath({ name, reason, restartInSeconds, logEnd }: Death): string {
  const head = say({
    en: `${name} ended unexpectedly (${reason}) and starts again in ${restartInSeconds} s. The end of its log:`,
    zh: `${name} 意外退出（${reason}），${restartInSeconds} 秒后重新启动。其日志末尾：`,
  });
  return [head, ...logEnd].join('\n');
}
