import { fileURLToPath } from 'node:url';

/** The folder that holds package.json, apps/ and libs/; the same from src/ and from dist/. */
export const repositoryRoot = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '');
