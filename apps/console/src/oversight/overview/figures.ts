import type { Language } from '@yinhu/contracts/kernel';
import { type DivisionSummary, FigureName, type SummaryFigure } from '@yinhu/contracts/oversight';
import { type Amount, roundAmount } from '../../shared/money.ts';

/** Figures of a summary that people see; those of the contract's FigureName also have a series over time. */
export const FIGURES: readonly SummaryFigure[] = [
  'townships',
  'farmersBenefiting',
  'household.households',
  'household.measures',
  'household.incomeEntriesFen',
  'filing.batches',
  'filing.budgetFen',
  'filing.purchasingEntities',
  'filing.autoFiledShare',
  'filing.medianHoursToFile',
  'marketplace.assistanceOrders',
  'marketplace.cooperatives',
  'marketplace.farmerSellers',
  'marketplace.listings',
  'marketplace.salesFen',
];
export type Figure = SummaryFigure;

export const GROUPS: readonly { readonly label: string; readonly figures: readonly Figure[] }[] = [
  { label: 'group_people', figures: ['townships', 'farmersBenefiting'] },
  {
    label: 'group_household',
    figures: ['household.households', 'household.measures', 'household.incomeEntriesFen'],
  },
  { label: 'group_filing', figures: FIGURES.filter((figure) => figure.startsWith('filing.')) },
  { label: 'group_mall', figures: FIGURES.filter((figure) => figure.startsWith('marketplace.')) },
];

const UNITS: Partial<Record<Figure, string>> = {
  townships: 'unit_townships',
  farmersBenefiting: 'unit_people',
  'filing.batches': 'unit_batches',
  'filing.purchasingEntities': 'unit_entities',
  'marketplace.assistanceOrders': 'unit_orders',
  'marketplace.cooperatives': 'unit_entities',
  'marketplace.farmerSellers': 'unit_sellers',
  'marketplace.listings': 'unit_listings',
  'household.households': 'unit_households',
  'household.measures': 'unit_measures',
};

export const hasSeries = (figure: Figure): figure is FigureName & Figure =>
  (FigureName.options as readonly string[]).includes(figure);

/** The value of a figure in a summary; null where there is none (a share of nothing). */
export function figureIn(summary: DivisionSummary, figure: Figure): number | null {
  const [group, name] = figure.split('.') as [keyof DivisionSummary, string | undefined];
  const part = summary[group] as unknown;
  return (name === undefined ? part : (part as Record<string, number | null>)[name]) as number | null;
}

/** A figure as print shows it: `unit` is a translation key below `overview.` unless it is money's own. */
export interface PrintedFigure extends Amount {
  readonly unitKey?: string;
}

const plain = (value: number, language: Language, digits = 0) =>
  new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value);

export function printFigure(figure: Figure, value: number | null, language: Language): PrintedFigure {
  if (value === null) return { sign: '', figure: '—', unit: '' };
  if (figure.endsWith('Fen')) return roundAmount(value, language);
  if (figure === 'filing.autoFiledShare')
    return { sign: '', figure: plain(value * 100, language, 1), unit: '', unitKey: 'unit_share' };
  if (figure === 'filing.medianHoursToFile') return printHours(value, language);
  return { sign: '', figure: plain(value, language), unit: '', unitKey: UNITS[figure] };
}

/** Filing by rules takes seconds: hours would read 0. */
function printHours(hours: number, language: Language): PrintedFigure {
  if (hours < 1 / 3600) return { sign: '', figure: '<1', unit: '', unitKey: 'unit_seconds' };
  if (hours < 1 / 60)
    return {
      sign: '',
      figure: plain(hours * 3600, language, hours * 3600 < 10 ? 1 : 0),
      unit: '',
      unitKey: 'unit_seconds',
    };
  if (hours < 1) return { sign: '', figure: plain(hours * 60, language), unit: '', unitKey: 'unit_minutes' };
  return { sign: '', figure: plain(hours, language, 1), unit: '', unitKey: 'unit_hours' };
}

/** Where the records behind a figure are listed: of the day that was asked for, where their list knows it. */
export function recordsOf(
  figure: Figure,
  code: string,
  asOf?: string,
): { resource: string; filter: Record<string, unknown> } | undefined {
  const division = { divisionCode: code };
  switch (figure) {
    case 'filing.batches':
    case 'filing.budgetFen':
    case 'filing.autoFiledShare':
    case 'filing.medianHoursToFile':
      return {
        resource: 'filings',
        filter: { beneficiaryDivision: code, purpose: 'poverty_alleviation', inForce: true, filedTo: asOf },
      };
    case 'filing.purchasingEntities':
      return { resource: 'entities', filter: division };
    case 'marketplace.assistanceOrders':
      return { resource: 'orders', filter: { ...division, assistance: true } };
    case 'marketplace.salesFen':
      return { resource: 'orders', filter: { ...division, status: 'settled' } };
    case 'marketplace.cooperatives':
      return { resource: 'sellers', filter: { ...division, kind: 'cooperative' } };
    case 'marketplace.farmerSellers':
      return { resource: 'sellers', filter: { ...division, kind: 'farmer_household' } };
    case 'marketplace.listings':
      return { resource: 'listings', filter: { origin: code } };
    case 'household.households':
      return { resource: 'households', filter: division };
    case 'household.measures':
      return { resource: 'measures', filter: division };
    default:
      return undefined;
  }
}
