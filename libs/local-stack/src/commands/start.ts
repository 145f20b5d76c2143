import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { whenAborted } from '../processes/when-aborted.ts';
import { repositoryRoot } from '../repository.ts';
import { choosePort } from '../stack/choose-port.ts';
import { startYinhu } from '../stack/start-yinhu.ts';
import { demoAccounts } from '../terminal/demo-accounts.ts';
import { say } from '../terminal/language.ts';
import { progressList } from '../terminal/progress-list.ts';
import { listenForStop } from '../terminal/stop-requests.ts';
import { runCommand } from './run-command.ts';

const print = (text = '') => process.stdout.write(`${text}\n`);

await runCommand(async () => {
  const { values } = parseArgs({
    options: { reset: { type: 'boolean' }, 'no-demo-data': { type: 'boolean' } },
  });
  const signal = listenForStop();
  const dataDir = process.env.YINHU_DATA_DIR || join(repositoryRoot, '.data');
  const yinhu = await startYinhu({
    dataDir,
    port: announcePort,
    reset: values.reset,
    reporter: progressList(process.stdout),
    signal,
  });
  try {
    print(`\n${say({ en: 'Yinhu is ready:', zh: '因户已就绪：' })} ${yinhu.url}\n`);
    if (!values['no-demo-data'] && !(await yinhu.loadDemoData({ quiet: false })) && !signal.aborted) {
      print(
        say({
          en: 'Not all demonstration data is loaded; the next start goes on from there.',
          zh: '演示数据尚未全部加载；下次启动会继续。',
        }),
      );
    }
    if (!signal.aborted) print(summary(yinhu.url, yinhu.directory.root, !values['no-demo-data']));
    await whenAborted(signal);
    print(say({ en: '\nStopping …', zh: '\n正在停止……' }));
  } finally {
    await yinhu.stop();
  }
  print(say({ en: 'Stopped.', zh: '已停止。' }));
  return 0;
});

async function announcePort(): Promise<number> {
  const { port, instead } = await choosePort(process.env.PORT);
  if (instead)
    print(
      say({
        en: `  Port ${instead} is in use; taking ${port} instead.`,
        zh: `  端口 ${instead} 已被占用，改用 ${port}。`,
      }),
    );
  return port;
}

function summary(url: string, data: string, withData: boolean): string {
  const where = say({
    en: `Address  ${url}\nData     ${data}\nLogs     ${join(data, 'logs')}`,
    zh: `地址  ${url}\n数据  ${data}\n日志  ${join(data, 'logs')}`,
  });
  const how = say({
    en: 'Ctrl-C stops everything and keeps the data; npm start -- --reset begins anew.',
    zh: '按 Ctrl-C 停止全部进程并保留数据；npm start -- --reset 重新开始。',
  });
  return `\n${demoAccounts({ withData })}\n\n${where}\n\n${how}`;
}
