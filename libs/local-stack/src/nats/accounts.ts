import { busRightsOf, PROCESS_NAMES } from '@yinhu/contracts/system';

/**
 * Who looks after the broker: the supervisor's health check, a person with the nats tool. Its rights are not
 * limited.
 */
export const OPERATOR = 'operator';

/** Everybody who has an account on the broker. */
export const BROKER_USERS: readonly string[] = [...PROCESS_NAMES, OPERATOR];

/**
 * The part of nats-server's configuration that lets nobody in but these, each to the subjects that it needs.
 * @param passwordOf how a user's password stands in the configuration: quoted, or a variable's name
 */
export function accountsConfig(passwordOf: (user: string) => string, namespace = ''): string {
  const users = BROKER_USERS.map(
    (user) => `    { user: ${user}, password: ${passwordOf(user)}${rightsText(user, namespace)} }`,
  );
  return `authorization {\n  users: [\n${users.join('\n')}\n  ]\n}\n`;
}

function rightsText(user: string, namespace: string): string {
  const process = PROCESS_NAMES.find((name) => name === user);
  if (!process) return '';
  const { publish, subscribe } = busRightsOf(process, namespace);
  const rights = [
    `publish: { allow: ${listText(publish.allow)}, deny: ${listText(publish.deny)} }`,
    `subscribe: { allow: ${listText(subscribe.allow)} }`,
  ];
  return `, permissions: {\n      ${rights.join('\n      ')}\n    }`;
}

const listText = (subjects: readonly string[]): string =>
  subjects.length === 0
    ? '[]'
    : `[\n${subjects.map((subject) => `        ${JSON.stringify(subject)}\n`).join('')}      ]`;

/** A broker's address with a user's name and password in it. */
export function withUser(url: string, user: string, password: string): string {
  const addresses = url
    .split(',')
    .map((address) => Object.assign(new URL(address), { username: user, password }).href);
  return addresses.join(',');
}
