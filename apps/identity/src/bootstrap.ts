import { parseArgs } from 'node:util';
import { type FirstAccount, firstAccount, registerFirst } from './first-account.ts';

const HELP = `Creates the first accounts of an installation; every other account is created by a county's administrator in the console.

  node dist/bootstrap.js --username NAME --name "FULL NAME" --role ROLE --organisation "ORGANISATION" --division CODE < password

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
  help: { type: 'boolean', short: 'h' },
} as const;

process.exitCode = await main();

async function main(): Promise<number> {
  let input: FirstAccount;
  try {
    const { values } = parseArgs({ options: OPTIONS });
    if (values.help) return say(process.stdout, HELP, 0);
    input = firstAccount({ ...values, password: await firstLine() });
  } catch (error) {
    return say(process.stderr, `${(error as Error).message}\n\n${HELP}`, 2);
  }
  try {
    const user = await registerFirst(input, process.env);
    return say(process.stdout, `${user.username} (${user.role}) of ${user.organisationName}, ${user.divisionCode}, can sign in now.\n`, 0);
  } catch (error) {
    return say(process.stderr, `${(error as Error).message}\n`, 1);
  }
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
