import { today } from './dates.ts';
import { ChoiceFilter } from './filter-bar.tsx';

const FIRST_YEAR = 2018;
const OPEN_YEARS = 3;

/** Fiscal years from the first on record to the next one, newest first. */
const fiscalYears = (): number[] => {
  const last = Number(today().slice(0, 4)) + 1;
  return Array.from({ length: last - FIRST_YEAR + 1 }, (_, i) => last - i);
};

const asChoices = (years: readonly number[]) => years.map((year) => ({ id: year, name: String(year) }));

/** Years a plan or a quota may be for today: last, this and next year. */
export const yearChoices = () => asChoices(fiscalYears().slice(0, OPEN_YEARS));

export const YearFilter = () => <ChoiceFilter name="fiscalYear" choices={asChoices(fiscalYears())} />;
