import { ChoiceFilter } from './filter-bar.tsx';
import { today } from './dates.ts';

const FIRST_YEAR = 2018;

/** Fiscal years from the first on record to the next one, newest first. */
const fiscalYears = (): number[] => {
  const last = Number(today().slice(0, 4)) + 1;
  return Array.from({ length: last - FIRST_YEAR + 1 }, (_, i) => last - i);
};

export const yearChoices = () => fiscalYears().map((year) => ({ id: year, name: String(year) }));

export const YearFilter = () => <ChoiceFilter name="fiscalYear" choices={yearChoices()} />;
