import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../contracts/src/', import.meta.url));
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  (path) => /\.ts$/.test(path) && !/\.test\.ts$/.test(path),
);

/** Exported schemas of a file: constants with a capital that zod or something built on it makes. */
const schemasIn = (text: string): string[] =>
  [...text.matchAll(/^export const ([A-Z][a-z]\w*) = \s*(?!\(|<|async )/gm)].map(([, name = '']) => name);

describe('a schema that crosses a wire', () => {
  it.each(sources)('has a type of its name: %s', (path) => {
    const text = readFileSync(`${root}${path}`, 'utf8');
    const untyped = schemasIn(text).filter(
      (name) => !new RegExp(`^export (?:type|interface) ${name}\\b`, 'm').test(text),
    );
    expect(untyped).toEqual([]);
  });
});

describe('the kernel', () => {
  const DOMAIN =
    /household|quota|tender|listing|seller|purchas|procure|poverty|officer|clerk|reviewer|marketplace|oversight/i;

  it.each(sources.filter((path) => path.startsWith('kernel/')))('knows no word of the domain: %s', (path) => {
    expect(readFileSync(`${root}${path}`, 'utf8')).not.toMatch(DOMAIN);
  });
});
