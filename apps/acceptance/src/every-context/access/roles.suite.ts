import { OPERATIONS } from '@yinhu/contracts';
import { type Operation, Problem } from '@yinhu/contracts/kernel';
import { Role } from '@yinhu/contracts/system';
import { type Broker, connectBroker, OperationClient, Peers } from '@yinhu/messaging';
import type { System } from '../../system/system.ts';
import { type Given, someone, usernameOf, type World } from '../../world/world.ts';
import { harmlessInput, NO_ID } from './example-inputs.ts';

type Caller = Role | 'nobody';
type Outcome = 'admitted' | 'refused' | 'asked to sign in' | `${number} ${string}`;

const CALLERS: readonly Caller[] = [...Role.options, 'nobody'];
const ROUTES = OPERATIONS.filter((operation) => operation.http);

const expectedOf = ({ access }: Operation, caller: Caller): Outcome => {
  if (access === 'anyone') return 'admitted';
  if (caller === 'nobody') return 'asked to sign in';
  if (access === 'signed_in') return 'admitted';
  return access !== 'service' && access.includes(caller) ? 'admitted' : 'refused';
};

const table = (outcome: (caller: Caller) => Outcome): Record<Caller, Outcome> =>
  Object.fromEntries(CALLERS.map((caller) => [caller, outcome(caller)])) as Record<Caller, Outcome>;

/** Codes that turn a caller away for who it is. Whatever else is answered, the caller was let in. */
const REFUSALS: Readonly<Record<string, Outcome>> = {
  forbidden: 'refused',
  out_of_scope: '403 out_of_scope',
  unauthenticated: 'asked to sign in',
};

export function rolesSuite(given: Given): void {
  describe('each operation', () => {
    it.each(ROUTES.map((operation) => [operation.name, operation] as const))(
      '%s answers those who may call it over HTTP, and nobody else',
      async (_, operation) => {
        const outcomes = await outcomesFor((caller) => overHttp(given(), operation, caller));
        expect(outcomes).toEqual(table((caller) => expectedOf(operation, caller)));
      },
    );
  });

  describe('each service', () => {
    let broker: Broker;
    beforeAll(async () => {
      broker = await connectAsGateway(given().system.yinhu);
    });
    afterAll(() => broker?.connection.close());

    it.each(OPERATIONS.map((operation) => [operation.name, operation] as const))(
      'lets the same callers in to %s when the gateway is gone round',
      async (_, operation) => {
        const outcomes = await outcomesFor((caller) =>
          overNats(given(), new OperationClient(broker), operation, caller),
        );
        expect(outcomes).toEqual(table((caller) => expectedOf(operation, caller)));
      },
    );
  });

  it('acting for others is refused to every person of the demonstration', async () => {
    for (const role of Role.options) {
      const answer = await someone(given(), role).send('/session/delegation', {
        method: 'POST',
        body: '{"username":"county-admin"}',
      });
      expect([role, answer.status, answer.problem.code]).toEqual([role, 403, 'forbidden']);
    }
  });

  it('entering past dates is refused to every person', async () => {
    const { home } = given();
    const answer = await home
      .as('officer')
      .answerTo(
        { ...householdChange, name: 'household.measures.finish' },
        { id: NO_ID, outcome: '完成' },
        { 'effective-at': '2019-03-01T00:00:00Z' },
      );
    expect([answer.status, answer.problem.code]).toEqual([403, 'backdating_forbidden']);
  });
}

const householdChange = OPERATIONS.find(({ name }) => name === 'household.measures.finish') as Operation;

async function outcomesFor(ask: (caller: Caller) => Promise<Outcome>): Promise<Record<Caller, Outcome>> {
  const outcomes = await Promise.all(CALLERS.map(async (caller) => [caller, await ask(caller)] as const));
  return Object.fromEntries(outcomes) as Record<Caller, Outcome>;
}

/** Figures are asked of the caller's own division: whose else is another matter. */
const divisionOf = ({ home }: World, caller: Caller): string =>
  ({
    nobody: home.code,
    province_supervisor: '36',
    township_reviewer: home.place.township,
    household_officer: home.place.village,
  })[caller as string] ?? home.code;

async function overHttp(world: World, operation: Operation, caller: Caller): Promise<Outcome> {
  const person = caller === 'nobody' ? world.system.people.nobody() : someone(world, caller);
  const { status, problem } = await person.answerTo(
    operation,
    harmlessInput(operation, divisionOf(world, caller)),
  );
  if (status === 500) return `500 ${problem.detail}`;
  const outcome = REFUSALS[problem.code ?? ''];
  if (outcome && status !== (outcome === 'asked to sign in' ? 401 : 403)) return `${status} ${problem.code}`;
  return mayDelegate(operation, outcome) ?? 'admitted';
}

async function overNats(
  world: World,
  client: OperationClient,
  operation: Operation,
  caller: Caller,
): Promise<Outcome> {
  const token = caller === 'nobody' ? undefined : await world.system.people.token(usernameOf(world, caller));
  try {
    await client.call(operation, harmlessInput(operation, divisionOf(world, caller)), { token });
    return 'admitted';
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.status === 500) return `500 ${error.message}`;
    return mayDelegate(operation, REFUSALS[error.code]) ?? 'admitted';
  }
}

/** Whoever is signed in may ask to act for another; the answer is judged by a test of its own. */
const mayDelegate = ({ name }: Operation, outcome: Outcome | undefined): Outcome | undefined =>
  name === 'identity.sessions.delegate' && outcome === 'refused' ? 'admitted' : outcome;

/** Straight to the services, with the rights that the gateway has on the bus. */
function connectAsGateway({ busOf }: System['yinhu']): Promise<Broker> {
  const { NATS_URL: url, YINHU_PROCESS_KEY: privateKeys, YINHU_PUBLIC_KEYS: publicKeys } = busOf('gateway');
  return connectBroker({ url, peers: new Peers('gateway', { privateKeys, publicKeys }) });
}
