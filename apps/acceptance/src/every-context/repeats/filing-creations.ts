import { API } from '@yinhu/contracts';
import type { Operation } from '@yinhu/contracts/kernel';
import { creditCode, inDays, plan, room, THIS_YEAR, wish, YUAN } from '../../counties/papers.ts';
import { filedPlan } from '../../counties/tender.ts';
import { until } from '../../system/until.ts';
import type { World } from '../../world/world.ts';
import { type Creation, draw } from './creation.ts';

/** How many parts of a record there are: of the one that an input names by its id. */
export const partsOf =
  (staff: Creation['staff'], get: Operation, part: string): Creation['count'] =>
  async ({ home }, body) => {
    const record = await home.as(staff).call(get, { id: (body as { id: string }).id });
    return (record as Record<string, readonly unknown[]>)[part]?.length ?? Number.NaN;
  };

/** How to make each thing of the filing service but tenders. */
export const FILING_CREATIONS: Readonly<Record<string, Creation>> = {
  'filing.entities.register': {
    staff: 'admin',
    input: ({ home }) => ({
      creditCode: creditCode(home.code),
      name: `采购单位 ${draw()}`,
      divisionCode: home.code,
      sector: 'culture',
    }),
    list: API.filing.entities.list,
  },
  'filing.comments.post': {
    staff: 'reviewer',
    input: async ({ home }) => {
      const { items } = await home.as('reviewer').list(API.filing.filings.list, { range: [0, 0] });
      const { id: filingId } =
        items[0] ?? (await home.as('clerk').call(API.filing.filings.draft, plan([home.place.township])));
      return { filingId, body: `请补充材料 ${draw()}` };
    },
    list: API.filing.comments.list,
  },
  'filing.quotas.allocate': {
    staff: 'admin',
    input: ({ home }) => ({
      entityId: home.ids.otherEntity.id,
      fiscalYear: THIS_YEAR,
      source: 'entity_budget',
      amountFen: 100 + draw(),
    }),
    list: API.filing.quotas.list,
    adds: false,
  },
  'filing.quotas.adjust': {
    staff: 'admin',
    input: ({ home }) => ({ id: home.ids.entity.quota, amountFen: 100 + draw(), reason: '追加' }),
    list: API.filing.quotas.movements,
    filter: ({ home }) => ({ quotaId: home.ids.entity.quota }),
  },
  'filing.quotas.carry-over': {
    staff: 'admin',
    input: async ({ home }) => {
      const quota = {
        entityId: home.ids.otherEntity.id,
        source: 'central_poverty_fund' as const,
        amountFen: 100 * YUAN,
      };
      const { id } = await home
        .as('admin')
        .call(API.filing.quotas.allocate, { ...quota, fiscalYear: 2010 + 2 * (draw() % 8) });
      return { id, reason: `结转 ${draw()}` };
    },
    list: API.filing.quotas.list,
    adds: false,
  },
  'filing.rule-parameters.set': {
    staff: 'admin',
    input: () => ({
      ruleCode: 'NO_SPLITTING',
      values: { windowDays: 365 },
      effectiveFrom: '2099-01-01',
      reason: `试行 ${draw()}`,
    }),
    list: API.filing.ruleParameters.list,
  },
  'filing.thresholds.add': {
    staff: 'admin',
    input: () => ({
      measure: 'open_tender',
      group: 'goods',
      amountFen: 100_000_000 + draw(),
      effectiveFrom: `${2060 + (draw() % 40)}-01-01`,
      sourceDocument: '县采购办文件',
      reason: '从严管理',
    }),
    list: API.filing.thresholds.list,
    filter: ({ home }) => ({ divisionCode: home.code }),
  },
  'filing.rule-replays.start': {
    staff: 'admin',
    input: async ({ home }) => {
      await until('no replay is under way', async () => {
        const { items } = await home.as('admin').list(API.filing.ruleReplays.list, {});
        return items.every(({ status }) => status === 'done');
      });
      return { from: '2019-01-01', to: '2019-01-31', note: `回放 ${draw()}` };
    },
    list: API.filing.ruleReplays.list,
  },
  'filing.filings.draft': {
    staff: 'clerk',
    input: ({ home }) => plan([home.place.township]),
    list: API.filing.filings.list,
  },
  'filing.filings.amend': {
    staff: 'clerk',
    input: async ({ home }) => {
      const { id, version } = await filedPlan(home);
      return { ...plan([home.place.township]), id, version, reason: `调整数量 ${draw()}` };
    },
    list: API.filing.filings.list,
    count: partsOf('clerk', API.filing.filings.get, 'amendments'),
  },
  'filing.reviews.decide-many': {
    staff: 'reviewer',
    input: async (world) => {
      const waiting = await planInReview(world);
      return { decisions: [waiting], action: 'return', reason: `请核对资金 ${draw()}` };
    },
    list: API.filing.reviews.list,
    adds: false,
  },
  'filing.calendar.import': {
    staff: 'admin',
    input: () => {
      const n = draw();
      const day = `2020-03-${String(1 + (n % 28)).padStart(2, '0')}`;
      return { periods: [{ from: day, to: day, kind: 'holiday', name: `停办 ${n}` }] };
    },
    list: API.filing.reviews.list,
    count: async ({ home }, body) => {
      const [period] = (body as { periods: readonly { from: string }[] }).periods;
      const { periods } = await home
        .as('admin')
        .call(API.filing.calendar.get, { year: Number(period?.from.slice(0, 4)) });
      return periods.length;
    },
  },
  'filing.venue-rooms.create': {
    staff: 'admin',
    input: () => room(`开标室 ${draw()}`),
    list: API.filing.venueRooms.list,
  },
  'filing.venue-closures.add': {
    staff: 'admin',
    input: async ({ home }) => {
      const { id: roomId } = await home
        .as('admin')
        .call(API.filing.venueRooms.create, room(`开标室 ${draw()}`));
      return { roomId, startsAt: inDays(300), endsAt: inDays(301), reason: `检修 ${draw()}` };
    },
    list: API.filing.venueClosures.list,
  },
  'filing.venue-bookings.request': {
    staff: 'clerk',
    input: () => wish(`开标 ${draw()}`),
    list: API.filing.venueBookings.list,
  },
  'filing.red-flags.set-parameters': {
    staff: 'admin',
    input: () => ({
      indicator: 'R003',
      effectiveFrom: `${2060 + (draw() % 40)}-02-01`,
      parameters: { minimumDays: 15 + (draw() % 10) },
    }),
    list: API.filing.redFlags.indicators,
    adds: false,
  },
};

async function planInReview({ home }: World): Promise<{ id: string; version: number }> {
  const unfunded = plan([home.place.township], { funding: [{ source: 'donation', amountFen: 1 }] });
  const { id } = await home.as('clerk').call(API.filing.filings.draft, unfunded);
  const { version } = await home.as('clerk').call(API.filing.filings.submit, { id });
  return { id, version };
}
