import { ENTITIES } from '../year/entities.ts';
import { planFilings } from '../year/filings.ts';
import type { FiledPlan } from './planned-booking.ts';
import { planYear } from './year-bookings.ts';

const item = {
  id: 'A01',
  code: 'A01',
  name: '种子',
  nameEn: 'seed',
  group: 'goods',
  unit: '袋',
  unitEn: 'bag',
} as const;
const filed = planFilings([item]).map(
  ({ key, entity, submittedAt, input }): FiledPlan => ({
    id: key,
    title: input.title,
    method: input.method,
    filedAt: submittedAt,
    entityId: entity.key,
  }),
);

describe('the planned bookings of Chongyi’s year', () => {
  const bookings = planYear(filed);

  it('are some dozens, for filed plans and for ordinary purchases that want the same room', () => {
    expect(bookings.length).toBeGreaterThanOrEqual(36);
    expect(bookings.length).toBeLessThanOrEqual(60);
    const ordinary = bookings.filter(({ input }) => !input.filingId);
    expect(ordinary.length).toBeGreaterThanOrEqual(8);
    expect(bookings.filter(({ offerTakenAt }) => offerTakenAt)).not.toEqual([]);
    expect(bookings.filter(({ cancelledAt }) => cancelledAt)).not.toEqual([]);
    expect(bookings.filter(({ isMissed }) => isMissed)).not.toEqual([]);
  });

  it('are asked for before their time, by one of the entities, under a key each', () => {
    expect(new Set(bookings.map(({ key }) => key)).size).toBe(bookings.length);
    for (const { requestedAt = '', input, by } of bookings) {
      expect(requestedAt < input.earliest && input.earliest < input.latest).toBe(true);
      if ('entity' in by) expect(ENTITIES[by.entity]).toBeDefined();
      else expect(ENTITIES.map(({ key }) => key)).toContain(by.entityId);
    }
  });

  it('are the same every time', () => {
    expect(planYear(filed)).toEqual(bookings);
  });
});
