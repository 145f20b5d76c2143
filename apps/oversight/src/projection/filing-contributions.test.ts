import type { Filing, FilingStatus } from '@yinhu/contracts/filing';
import { DEFINITIONS } from './contributions.ts';

const [HENGSHUI, YANGMEI] = ['360725100', '360725101'];

const filing = (
  status: FilingStatus,
  beneficiaryDivisions = [HENGSHUI],
  budgetFen = 600,
  other: Partial<Filing> = {},
): Filing => ({
  id: '0190f000-0000-7000-8000-000000000001',
  number: '360725-2019-0001',
  entityId: '0190f000-0000-7000-8000-000000000002',
  entityName: '崇义县水利局',
  sector: 'water',
  divisionCode: '360725',
  title: '蓄水池修缮',
  fiscalYear: 2019,
  purpose: 'poverty_alleviation',
  purposeStatement: '旱年有水',
  method: 'request_for_quotations',
  organisationForm: 'entity',
  status,
  budgetFen,
  smallEnterprisePercent: 0,
  singleSource: null,
  purposeEvidence: null,
  lines: [
    {
      catalogueCode: 'B02030200',
      catalogueName: '蓄水池',
      catalogueNameEn: 'Pond',
      unit: '座',
      unitEn: 'pond',
      description: '抗旱蓄水池',
      quantity: 1,
      unitPriceFen: budgetFen,
      budgetFen,
      beneficiaryDivisions,
    },
  ],
  funding: [{ source: 'county_poverty_fund', amountFen: budgetFen }],
  plannedStart: null,
  plannedEnd: null,
  autoFiled: true,
  draftedAt: '2019-03-04T01:00:00Z',
  submittedAt: '2019-03-05T01:00:00Z',
  filedAt: '2019-03-05T01:00:00Z',
  cancelledAt: null,
  dueAt: null,
  planVersion: 1,
  version: 3,
  ...other,
});

const sumOf = (state: Filing, metric: string, division: string) =>
  DEFINITIONS.filing(state)
    .additions.filter((addition) => addition.metric === metric && addition.division === division)
    .reduce((sum, { value }) => sum + value, 0);

describe('what a filing adds to the figures', () => {
  it('stays the same while it is executed and completed', () => {
    const filed = DEFINITIONS.filing(filing('filed'));
    expect(filed.additions).not.toHaveLength(0);
    for (const status of ['executing', 'completed'] as const)
      expect(DEFINITIONS.filing(filing(status))).toEqual(filed);
  });

  it('follows its amendments in money and places, and stays one batch of one entity, filed on its day', () => {
    const amended = filing('executing', [HENGSHUI, YANGMEI], 1_001, { planVersion: 2, version: 5 });
    expect(sumOf(amended, 'filing.budgetFen', '360725')).toBe(1_001);
    expect([HENGSHUI, YANGMEI].map((code) => sumOf(amended, 'filing.budgetFen', code))).toEqual([501, 500]);
    expect(sumOf(amended, 'filing.batches', '360725')).toBe(1);
    expect(sumOf(amended, 'filing.autoFiled', '360725')).toBe(1);
    expect(
      DEFINITIONS.filing(amended).presences.filter(({ division }) => division === YANGMEI),
    ).toMatchObject([{ day: '2019-03-05', value: 1 }]);
  });

  it('ends with its cancellation, and never begins for a plan that was not filed', () => {
    const cancelled = filing('cancelled', [HENGSHUI], 600, { cancelledAt: '2019-06-01T00:00:00Z' });
    for (const metric of ['filing.batches', 'filing.budgetFen'])
      expect(sumOf(cancelled, metric, HENGSHUI)).toBe(0);
    const inReview = filing('in_review', [HENGSHUI], 600, { filedAt: null, number: null });
    expect(DEFINITIONS.filing(inReview)).toEqual({ additions: [], presences: [], durations: [] });
  });
});
