import type { Tender } from '@yinhu/contracts/filing';
import { businessDate, fieldProblem } from '@yinhu/contracts/kernel';

/** The latest of several days, of which the first is known. */
export const latestOf = (first: string, ...others: readonly (string | null | undefined)[]): string =>
  others.reduce<string>((latest, day) => (day && day > latest ? day : latest), first);

/** The day on which the last of a tender's plans had been filed. */
export const filedOn = ({ plans }: Pick<Tender, 'plans'>): string =>
  latestOf('', ...plans.map(({ filedAt }) => businessDate(new Date(filedAt))));

/** @throws Problem `validation_failed` that names the field and the earliest day allowed */
export function notBefore(field: string, day: string, earliest: string): void {
  if (day < earliest) throw fieldProblem(field, 'too_early', { earliest });
}

/** @throws Problem `validation_failed` that names the field and the latest day allowed */
export function notAfter(field: string, day: string, latest: string): void {
  if (day > latest) throw fieldProblem(field, 'too_late', { latest });
}

/** A day on which something has happened: not before what it follows, and not to come. */
export function happenedBetween(field: string, day: string, earliest: string, at: Date): void {
  notBefore(field, day, earliest);
  if (day > businessDate(at)) throw fieldProblem(field, 'in_future');
}
