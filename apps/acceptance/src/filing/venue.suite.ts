import { API } from '@yinhu/contracts';
import type { VenueRoom } from '@yinhu/contracts/filing';
import type { Browser } from 'playwright-core';
import { type Desk, launch, signIn, sitDown } from '../browser/browser.ts';
import { today } from '../counties/papers.ts';
import { filedPlan } from '../counties/tender.ts';
import type { Given } from '../world/world.ts';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];
/** More people than any other suite's room holds. */
const CAPACITY = 900;
const ORDINARY = '办公家具开标';
const POVERTY = '村卫生室设备开标';
const CONFIRMED = '道路养护评标';

/** Two entities want the same room on the same day, and one of them comes first. */
export function venueSuite(given: Given): void {
  let browser: Browser;
  let owner: Desk;
  let other: Desk;
  let room: VenueRoom;
  let day: string;
  const at = (time: string) => new Date(`${day}T${time}:00+08:00`).toISOString();
  const plan = { number: '' };
  const confirmed = { id: '' };

  beforeAll(async () => {
    const { home, system } = given();
    day = await tentativeDay(given);
    const openingHours = WEEKDAYS.map((weekday) => ({ weekday, opens: '09:00', closes: '17:00' }));
    const hall = {
      name: '开标大厅',
      address: '政务服务中心一楼',
      capacity: CAPACITY,
      equipment: [],
      openingHours,
    };
    room = await home.as('admin').call(API.filing.venueRooms.create, hall);
    const first = { durationMinutes: 60, earliest: at('09:00'), latest: at('17:00'), headcount: CAPACITY };
    const { id } = await home
      .as('other-clerk')
      .call(API.filing.venueBookings.request, { title: CONFIRMED, use: 'evaluation', ...first });
    await home.as('reviewer').call(API.filing.venueBookings.confirm, { id });
    confirmed.id = id;
    plan.number = (await filedPlan(home)).number ?? '';
    browser = await launch();
    [owner, other] = await Promise.all([sitDown(browser, system.url), sitDown(browser, system.url)]);
  }, 120_000);
  afterAll(() => browser?.close());

  it('a clerk drags over a free time in the calendar, is shown the slot and why, and books it', async () => {
    const { page } = owner;
    await signIn(page, given().home.username('other-clerk'));
    await page.goto(`/venue-calendar?day=${day}&rooms=${room.id}`);
    await page.getByText(CONFIRMED).waitFor();
    await drag(owner, day, '10:00', '11:30');
    const dialog = page.getByRole('dialog', { name: '申请场地' });
    await dialog.getByRole('textbox', { name: '活动名称' }).fill(ORDINARY);
    await dialog.getByLabel('人数').fill(String(CAPACITY));
    await dialog.getByText(new RegExp(`10:00–12:00 · ${room.name}`)).waitFor();
    await dialog.getByText('最早的空闲时段').waitFor();
    await dialog.getByRole('button', { name: '预约' }).click();
    await page.getByRole('heading', { level: 1, name: ORDINARY }).waitFor();
    await page.getByText(/确认前，扶贫项目需要时会让位/).waitFor();
  });

  it('a clerk of another entity asks for a filed poverty-alleviation plan, and gets that very slot', async () => {
    const { page } = other;
    await signIn(page, given().home.username('clerk'));
    await page.goto(`/venue-calendar?day=${day}&rooms=${room.id}`);
    await page.getByText('已占用').first().waitFor();
    expect(await page.getByText(ORDINARY).count()).toBe(0);
    await page.getByRole('button', { name: '申请场地' }).click();
    const dialog = page.getByRole('dialog', { name: '申请场地' });
    await dialog.getByRole('textbox', { name: '活动名称' }).fill(POVERTY);
    await dialog.getByRole('combobox', { name: '对应采购计划' }).click();
    await page.getByRole('option', { name: new RegExp(plan.number) }).click();
    await dialog.getByLabel('人数').fill(String(CAPACITY));
    await dialog.getByRole('textbox', { name: '最早开始' }).fill(day);
    await dialog.getByRole('textbox', { name: '最晚结束' }).fill(inDays(1, day));
    await dialog.getByText('1 个一般采购的暂定预约为其让位').waitFor();
    await dialog.getByRole('button', { name: '预约' }).click();
    await page.getByRole('heading', { level: 1, name: POVERTY }).waitFor();
    await page
      .getByText(new RegExp(`10:00–12:00 · ${room.name}`))
      .first()
      .waitFor();
  });

  it('the first clerk finds a message with the new slot and the reason, which leads to the booking and its explanation', async () => {
    const { page } = owner;
    await page.reload();
    await page.getByRole('button', { name: /^通知/ }).click();
    const notice = page
      .getByRole('dialog', { name: '通知' })
      .getByRole('button')
      .filter({ hasText: ORDINARY });
    await notice.getByText('场地已改期').waitFor();
    await notice.getByText(new RegExp(`10:00（${room.name}）改到 .*12:00（${room.name}）`)).waitFor();
    await notice.getByText(/扶贫项目优先/).waitFor();
    await notice.click();
    await page.getByRole('heading', { level: 1, name: ORDINARY }).waitFor();
    await page
      .getByText(new RegExp(`12:00–14:00 · ${room.name}`))
      .first()
      .waitFor();
    await page.getByRole('heading', { name: '为什么是这个时段' }).waitFor();
    await page.getByText('让位改期').waitFor();
  });

  it('what was confirmed before is where it was', async () => {
    const found = await given()
      .home.as('other-clerk')
      .call(API.filing.venueBookings.get, { id: confirmed.id });
    expect(found).toMatchObject({
      status: 'confirmed',
      slot: { roomId: room.id, startsAt: at('09:00'), endsAt: at('10:00') },
    });
  });

  it('neither met an error in the pages’ scripts', () => {
    expect([...owner.errors, ...other.errors]).toEqual([]);
  });
}

const inDays = (days: number, from = today()): string =>
  new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);

/** A working day for which a booking made now stays tentative. */
async function tentativeDay(given: Given): Promise<string> {
  const { shutDays } = await given()
    .home.as('clerk')
    .call(API.filing.venueCalendar.show, { firstDay: inDays(0), lastDay: inDays(41) });
  const working = Array.from({ length: 41 }, (_, i) => inDays(i + 1)).filter(
    (day) => !shutDays.includes(day),
  );
  return working[3] ?? '';
}

/** Presses at one half hour of a day and lets go at another; both are covered. */
async function drag({ page }: Desk, day: string, from: string, to: string): Promise<void> {
  const column = await page.locator(`td.fc-timegrid-col[data-date="${day}"]`).boundingBox();
  const row = (time: string) => page.locator(`td.fc-timegrid-slot-lane[data-time="${time}:00"]`);
  await row(to).scrollIntoViewIfNeeded();
  const [first, last] = [await row(from).boundingBox(), await row(to).boundingBox()];
  if (!column || !first || !last) throw new Error(`${day} ${from}–${to} is not in the calendar`);
  const x = column.x + column.width / 2;
  await page.mouse.move(x, first.y + first.height / 2);
  await page.mouse.down();
  await page.mouse.move(x, last.y + last.height / 2, { steps: 4 });
  await page.mouse.up();
}
