import { spawnSync } from 'node:child_process';
import { findProgram } from '../processes/find-program.ts';
import { runQuietly } from '../processes/run-quietly.ts';
import { say } from '../terminal/language.ts';

const candidates = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * The browser for browser tests: CHROMIUM_PATH, an installed one, or on Debian as root one that is installed
 * now.
 */
export async function findChromium(): Promise<string> {
  const configured = process.env.CHROMIUM_PATH;
  if (configured) return configured;
  const isDebianRoot = process.getuid?.() === 0 && findProgram('apt-get') !== undefined;
  if (isDebianRoot && !installed()) await installFromDebian(['chromium', 'fonts-noto-cjk']);
  else if (isDebianRoot && !hasChineseFont()) await installFromDebian(['fonts-noto-cjk']);
  const found = installed();
  if (found) return found;
  throw new Error(
    say({
      en: 'Chromium for the browser tests was not found: install it (Debian: sudo apt-get install chromium fonts-noto-cjk; macOS: brew install --cask chromium), or set CHROMIUM_PATH.',
      zh: '没有找到浏览器测试所需的 Chromium：请先安装（Debian：sudo apt-get install chromium fonts-noto-cjk；macOS：brew install --cask chromium），或设置 CHROMIUM_PATH。',
    }),
  );
}

function installed(): string | undefined {
  return candidates.map(findProgram).find((path) => path !== undefined);
}

// Without one, Chinese pages are rows of boxes in screenshots. Where fontconfig is not there to ask, fonts
// are the system's own affair.
function hasChineseFont(): boolean {
  const { status, stdout } = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  return status !== 0 || stdout.trim() !== '';
}

async function installFromDebian(packages: string[]): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = () =>
    runQuietly('apt-get', ['install', '-y', '--no-install-recommends', ...packages], {
      env,
      timeoutMs: 900_000,
    });
  if (await install()) return;
  await runQuietly('apt-get', ['update'], { env });
  await install();
}
