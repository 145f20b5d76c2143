const PREFIX = 'yinhu.typed:';

/** What waits in this browser for a person stands under keys that begin so. */
export const ownPrefix = (user: string): string => `${PREFIX}${user}:`;

export function keysWith(storage: Storage, prefix: string): string[] {
  const keys = Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? '');
  return keys.filter((key) => key.startsWith(prefix)).sort();
}

/** Whether something typed waits here for a person. */
export const hasUnsent = (storage: Storage, user: string): boolean =>
  keysWith(storage, ownPrefix(user)).length > 0;

/** Another person signed in: what others typed here and left goes. */
export function forgetOthers(storage: Storage, user: string): void {
  for (const key of keysWith(storage, PREFIX)) if (!key.startsWith(ownPrefix(user))) storage.removeItem(key);
}

/** Where the browser allows none. */
const NOWHERE: Storage = {
  length: 0,
  key: () => null,
  getItem: () => null,
  setItem: () => {
    throw new Error('No storage');
  },
  removeItem: () => undefined,
  clear: () => undefined,
};

export function browserStorage(): Storage {
  try {
    return window.localStorage;
  } catch {
    return NOWHERE;
  }
}
