const KEY = 'yinhu.signed-in';

/**
 * Who is signed in with this browser, as all its tabs see it. The refresh cookie itself is out of reach of
 * scripts.
 */
export interface Mark {
  readonly userId: string;
  readonly name: string;
}

/**
 * Null when nobody is signed in. A mark of an earlier version names nobody, but says that there is a cookie
 * worth trying.
 */
export function readMark(): Partial<Mark> | null {
  const text = localStorage.getItem(KEY);
  if (!text) return null;
  try {
    return Object(JSON.parse(text)) as Partial<Mark>;
  } catch {
    return {};
  }
}

export const setMark = (mark: Mark): void => localStorage.setItem(KEY, JSON.stringify(mark));

export const removeMark = (): void => localStorage.removeItem(KEY);

/**
 * Calls when another tab signed in or out. A tab that slept through it reads the mark before it next needs a
 * token.
 */
export function watchMark(changed: () => void): void {
  window.addEventListener('storage', ({ key }) => {
    if (key === KEY || key === null) changed();
  });
}

/**
 * What react-admin keeps in this browser: filters, columns, saved searches. They are the person's who made
 * them.
 */
export function forgetPreferences(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith('RaStore')) localStorage.removeItem(key);
}
