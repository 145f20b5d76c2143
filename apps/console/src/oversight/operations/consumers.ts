/** Services that apply other services’ events. */
export const CONSUMERS = ['identity', 'household', 'oversight'] as const;
export type ConsumerName = (typeof CONSUMERS)[number];
