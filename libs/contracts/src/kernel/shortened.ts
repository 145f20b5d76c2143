/** At most so many characters of a text, and never half of one: PostgreSQL takes no half characters. */
export function shortened(text: string, max: number): string {
  if (text.length <= max) return text;
  const isWithin = /[\uD800-\uDBFF]/.test(text.charAt(max - 1));
  return text.slice(0, isWithin ? max - 1 : max);
}
