/**
 * Whether a full name begins with the surname. Of a name with a given name only a part can be the surname, of
 * two characters at most: 欧阳.
 */
export function hasSurname(fullName: string, surname: string): boolean {
  const [name, typed] = [[...fullName.normalize('NFKC').trim()], [...surname.normalize('NFKC').trim()]];
  if (typed.length === 0 || typed.length > Math.min(2, Math.max(name.length - 1, 1))) return false;
  return typed.every((character, i) => character === name[i]);
}
