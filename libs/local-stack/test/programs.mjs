import { fileURLToPath } from 'node:url';

const script = (name) => fileURLToPath(new URL(name, import.meta.url));
const service = script('stand-in-service.mjs');

/** A small system: two services with databases, and a gateway. */
export const standInPrograms = {
  services: [
    { name: 'identity', script: service, database: 'identity', secrets: ['masterKey'] },
    { name: 'filing', script: service, database: 'filing' },
    { name: 'gateway', script: service, isGateway: true },
  ],
  loader: script('stand-in-loader.mjs'),
  consoleDir: '/nowhere',
};

export const endlessLoader = script('endless-loader.mjs');

export const stubbornService = { name: 'stubborn', script: script('stubborn-service.mjs') };
