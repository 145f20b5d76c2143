import { join } from 'node:path';
import { repositoryRoot } from '../repository.ts';

/** A program that the stack runs as a process of its own. */
export interface ServiceDefinition {
  name: string;
  script: string;
  /** Whose database it uses; none unless given. */
  database?: string;
  /** Serves HTTP on the stack's port. */
  isGateway?: boolean;
  /** Keeps files, or carries them. */
  files?: boolean;
  /** Secrets that only this service is told. */
  secrets?: ('masterKey' | 'dataKey' | 'loaderPassword')[];
}

export interface Programs {
  services: ServiceDefinition[];
  /** Loads the demonstration's data through the HTTP API. */
  loader: string;
  /** The console as built. */
  consoleDir: string;
}

const mainOf = (app: string) => join(repositoryRoot, 'apps', app, 'dist', 'main.js');

export const yinhuPrograms: Programs = {
  services: [
    {
      name: 'identity',
      script: mainOf('identity'),
      database: 'identity',
      secrets: ['masterKey', 'loaderPassword'],
    },
    { name: 'filing', script: mainOf('filing'), database: 'filing', files: true },
    { name: 'marketplace', script: mainOf('marketplace'), database: 'marketplace' },
    { name: 'household', script: mainOf('household'), database: 'household', secrets: ['dataKey'] },
    { name: 'oversight', script: mainOf('oversight'), database: 'oversight' },
    { name: 'gateway', script: mainOf('gateway'), isGateway: true, files: true },
  ],
  loader: mainOf('loader'),
  consoleDir: join(repositoryRoot, 'apps', 'console', 'dist'),
};
