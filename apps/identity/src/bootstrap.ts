import { parseArgs } from 'node:util';
import { firstAccount, registerFirst } from './first-account.ts';
import { resetAccount } from './reset-account.ts';

const HELP = `Creates the first accounts of an installation; every other account is created by a county's administrator in the console.

  node dist/bootstrap.js --username NAME --name "FULL NAME" --role ROLE --organisation "ORGANISATION" --division CODE < password

  node dist/bootstrap.js --reset --username NAME < password

gives an account a new password, which its owner has to change at the next sign-in; its sessions end.

  --username      3 to 40 lower-case letters, digits or hyphens, beginning with a letter
  --name          the person's name
  --role          county_admin or province_supervisor
  --organisation  name of the office; entered when the division has none of its kind yet
  --division      code of the county (6 digits) or of the province (2 digits)

The password is read from standard input, one line of at least 12 characters, so that it is seen neither in the list of
processes nor in the shell's history. Environment: DATABASE_URL and MIGRATION_DATABASE_URL, as for the service.
`;

const OPTIONS = {
  username: { type: 'string' },
  name: { type: 'string' },
  role: { type: 'string' },
  organisation: { type: 'string' },
  division: { type: 'string' },
  reset: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

process.exitCode = await main();

async function main(): Promise<number> {
  let act: () => Promise<string>;
  try {
    const { values } = parseArgs({ options: OPTIONS });
    if (values.help) return say(process.stdout, HELP, 0);
    const password = await firstLine();
    const { reset, username = '', ...others } = values;
    act = reset ? () => resetOne(username, password) : registering({ ...others, username, password });
  } catch (error) {
    return say(process.stderr, `${(error as Error).message}\n\n${HELP}`, 2);
  }
  try {
    return say(process.stdout, `${await act()}\n`, 0);
  } catch (error) {
    return say(process.stderr, `${(error as Error).message}\n`, 1);
  }
}

async function resetOne(username: string, password: string): Promise<string> {
  await resetAccount(username, password, process.env);
  return `${username} can sign in with the new password and has to change it.`;
}

/** @throws Error when what was given cannot be */
function registering(given: Record<string, unknown>): () => Promise<string> {
  const input = firstAccount(given);
  return async () => {
    const user = await registerFirst(input, process.env);
    return `${user.username} (${user.role}) of ${user.organisationName}, ${user.divisionCode}, can sign in now.`;
  };
}

function say(stream: NodeJS.WriteStream, text: string, exitCode: number): number {
  stream.write(text);
  return exitCode;
}

async function firstLine(): Promise<string> {
  process.stdin.setEncoding('utf8');
  let text = '';
  for await (const chunk of process.stdin) {
    text += chunk;
    if (text.includes('\n')) break;
  }
  return text.split(/\r?\n/, 1)[0] ?? '';
}
