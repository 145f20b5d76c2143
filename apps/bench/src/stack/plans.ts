import { API } from '@yinhu/contracts';
import type { Entity } from '@yinhu/contracts/filing';
import { businessDate, type RequestOf } from '@yinhu/contracts/kernel';
import { childrenOf } from '@yinhu/divisions';
import { COUNTY } from './organisations.ts';
import type { Person } from './person.ts';

export const thisYear = (): number => Number(businessDate(new Date()).slice(0, 4));

/** A quota of the present year that {@link planOf} can be filed from. */
export const allocateQuota = (admin: Person, { id }: Pick<Entity, 'id'>, amountFen: number) =>
  admin.call(
    API.filing.quotas.allocate,
    { entityId: id, fiscalYear: thisYear(), source: 'county_poverty_fund', amountFen },
    `bench-quota-${id}`,
  );

/** A plan for poor households that the green channel's rules file without a person. */
export function planOf(budgetFen: number): RequestOf<typeof API.filing.filings.draft> {
  const [township] = childrenOf(COUNTY).map(({ code }) => code);
  const [village = ''] = childrenOf(township ?? '').map(({ code }) => code);
  const line = {
    catalogueCode: 'A02010601',
    description: '打印设备',
    quantity: 1,
    unitPriceFen: budgetFen,
    budgetFen,
  };
  return {
    title: '打印设备采购',
    fiscalYear: thisYear(),
    purpose: 'poverty_alleviation',
    purposeStatement: '为村级服务点配备设备，方便贫困户办事。',
    method: 'request_for_quotations',
    organisationForm: 'entity',
    lines: [{ ...line, beneficiaryDivisions: [township ?? ''] }],
    funding: [{ source: 'county_poverty_fund', amountFen: budgetFen }],
    purposeEvidence: { villages: [village], fundDocument: '赣财农〔2019〕12号', households: 20 },
    plannedStart: businessDate(new Date()),
  };
}
