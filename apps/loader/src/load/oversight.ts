import { API } from '@yinhu/contracts';
import { businessDate, type OutputOf } from '@yinhu/contracts/kernel';

import type { Phase, Step } from './run-steps.ts';

const ADMIN = 'county-admin';
const REVIEWER = 'county-reviewer';
const TODAY = businessDate(new Date());
const YEAR = TODAY.slice(0, 4);

/**
 * What the head of the office has set for the county: more than a rule's default, less than the province's
 * ceiling, days of its own.
 */
const settings: Step[] = [
  {
    key: 'rule-parameter',
    run: ({ people }) => {
      const values = { noticeDays: 7 };
      const change = {
        ruleCode: 'SINGLE_SOURCE_JUSTIFIED',
        values,
        effectiveFrom: TODAY,
        reason: '县纪委建议延长单一来源公示期',
      };
      return people.call(ADMIN, undefined, API.filing.ruleParameters.set, change, 'rule-parameter');
    },
  },
  {
    key: 'county-threshold',
    run: ({ people }) => {
      const amount = {
        measure: 'mall_ceiling' as const,
        group: 'goods' as const,
        amountFen: 30_000_000,
        effectiveFrom: TODAY,
      };
      const source = { sourceDocument: `崇财购〔${YEAR}〕4号`, reason: '大额货物集中比价，降低电子卖场限额' };
      return people.call(
        ADMIN,
        undefined,
        API.filing.thresholds.add,
        { ...amount, ...source },
        'county-threshold',
      );
    },
  },
  {
    key: 'county-calendar',
    run: ({ people }) => {
      const closing = {
        from: `${YEAR}-12-30`,
        to: `${YEAR}-12-31`,
        kind: 'holiday' as const,
        name: '年终决算封账，窗口停办',
      };
      const moved = {
        from: '2019-10-21',
        to: '2019-10-22',
        kind: 'holiday' as const,
        name: '政务服务中心搬迁，窗口停办',
      };
      const made = { from: '2019-10-26', to: '2019-10-26', kind: 'working' as const, name: '搬迁后补班' };
      return people.call(
        ADMIN,
        undefined,
        API.filing.calendar.import,
        { periods: [moved, made, closing] },
        'county-calendar',
      );
    },
  },
];

/**
 * With few awards a year a single large one is most of the money: the county asks for more before a supplier
 * stands out.
 */
const indicator: Step = {
  key: 'indicator-parameter',
  run: ({ people }) => {
    const concentration = {
      indicator: 'SUPPLIER_CONCENTRATION' as const,
      effectiveFrom: TODAY,
      parameters: { sharePercent: 85 },
    };
    return people.call(
      ADMIN,
      undefined,
      API.filing.redFlags.setParameters,
      concentration,
      'indicator-parameter',
    );
  },
};

/** What today's rules say of the year, judged in the background. */
const replay: Step = {
  key: 'rule-replay',
  run: ({ people }) => {
    const year = { from: '2019-01-01', to: '2019-12-31', rulesOn: TODAY };
    return people.call(
      ADMIN,
      undefined,
      API.filing.ruleReplays.start,
      { ...year, parameters: {}, note: '用现行规则回看 2019 年' },
      'rule-replay',
    );
  },
};

/** Flags over the whole county, and one that turned out to have a reason. */
const flags: Step[] = [
  { key: 'red-flags', run: ({ people }) => people.call(ADMIN, undefined, API.filing.redFlags.recompute, {}) },
  {
    key: 'red-flag-explained',
    run: async ({ people }) => {
      const { items } = (await people.call(REVIEWER, undefined, API.filing.redFlags.list, {
        filter: { indicator: 'R018', state: 'open' },
        sort: ['raisedAt', 'ASC'],
      })) as OutputOf<typeof API.filing.redFlags.list>;
      const [flag] = items;
      if (!flag) return;
      const reason = '已查：公告期满仅一家响应，经专家论证需求无倾向性，报采购办同意后按规定继续。';
      await people.call(REVIEWER, undefined, API.filing.redFlags.explain, { id: flag.id, reason });
    },
  },
];

export const oversight: Phase = {
  name: { zh: '规则、日历与预警', en: 'Rules, calendar, red flags' },
  lanes: 1,
  steps: [...settings, indicator, replay, ...flags],
};
