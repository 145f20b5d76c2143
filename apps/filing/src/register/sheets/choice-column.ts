import { z } from 'zod';

type Pair = readonly [zh: string, en: string];

/** Reads a value of an enumeration from its name in either language, or its code. */
export function choice<T extends string>(labels: Readonly<Record<T, Pair>>) {
  const codes = new Map<string, T>();
  for (const code of Object.keys(labels) as T[])
    for (const name of [code, ...labels[code]]) codes.set(name.toLowerCase(), code);
  const names = Object.values<Pair>(labels);
  const allowed = { zh: names.map(([zh]) => zh).join('、'), en: names.map(([, en]) => en).join(', ') };
  return z.string().transform((text, context): T => {
    const code = codes.get(text.toLowerCase());
    if (code) return code;
    context.addIssue({ code: 'custom', params: { reason: 'choice', ...allowed } });
    return z.NEVER;
  });
}
