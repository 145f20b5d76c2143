import {
  OrganisationForm,
  type PlanContent,
  ProcurementMethod,
  Purpose,
  SingleSourceGround,
} from '@yinhu/contracts/filing';
import type { Labelled } from '@yinhu/contracts/kernel';
import { useTranslate } from 'react-admin';
import { useLabel, useLanguage } from '../../i18n/use-label.ts';
import { DivisionNames } from '../../shared/division-names.tsx';
import { exactMoney } from '../../shared/money.ts';
import { OnDay } from '../../shared/when.tsx';

const ENUM_FIELDS: Readonly<Record<string, Labelled>> = {
  purpose: Purpose,
  method: ProcurementMethod,
  organisationForm: OrganisationForm,
  'singleSource.ground': SingleSourceGround,
};
const MONEY = ['budgetFen', 'lines.unitPriceFen', 'lines.budgetFen', 'funding'];
const DATES = ['plannedStart', 'plannedEnd', 'singleSource.noticeFrom', 'singleSource.noticeTo'];
const DIVISIONS = ['lines.beneficiaryDivisions', 'purposeEvidence.villages'];

/** One side of a change, in people's words: money as money, codes by their names. */
export const ChangeValue = ({ field, value }: { field: string; value: unknown }) => {
  const translate = useTranslate();
  const label = useLabel();
  const language = useLanguage();
  const number = (n: number) =>
    new Intl.NumberFormat(language, { maximumFractionDigits: 3, useGrouping: field !== 'fiscalYear' }).format(
      n,
    );
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0))
    return <>{translate('amendment.none')}</>;
  if (field === 'lines') {
    const { quantity, unitPriceFen, budgetFen } = value as Partial<PlanContent['lines'][number]>;
    if (quantity === undefined || unitPriceFen === undefined || budgetFen === undefined) return <>…</>;
    const [price, amount] = [exactMoney(unitPriceFen, language), exactMoney(budgetFen, language)];
    return <>{translate('amendment.line_amount', { quantity: number(quantity), price, amount })}</>;
  }
  if (DIVISIONS.includes(field)) return <DivisionNames codes={value as string[]} />;
  if (DATES.includes(field)) return <OnDay date={String(value)} />;
  const labels = ENUM_FIELDS[field];
  if (labels) return <>{label(labels, String(value))}</>;
  if (typeof value !== 'number') return <>{String(value)}</>;
  return <>{MONEY.includes(field) ? exactMoney(value, language) : number(value)}</>;
};
