import type { ResourceDeclaration } from './feature.ts';

const known: Record<string, ResourceDeclaration> = {};

/** Makes known what features declare, for those whom the features build on and who cannot import them. */
export function declareResources(resources: Readonly<Record<string, ResourceDeclaration>>): void {
  Object.assign(known, resources);
}

/** What was declared of a resource. */
export const resourceNamed = (name: string): ResourceDeclaration | undefined =>
  Object.hasOwn(known, name) ? known[name] : undefined;
