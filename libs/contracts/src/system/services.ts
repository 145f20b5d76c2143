/** Every service that owns operations and events. */
export const SERVICES = ['identity', 'filing', 'marketplace', 'household', 'oversight'] as const;

declare module '../kernel/operation.ts' {
  interface ServiceNames extends Record<(typeof SERVICES)[number], true> {}
}
