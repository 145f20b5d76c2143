import { findDivision } from '@yinhu/divisions';
import type { Locator, Page } from 'playwright-core';
import { today } from '../counties/papers.ts';

/** What a clerk types of a plan with one line and one source; places are codes, whose names are typed. */
export interface TypedPlan {
  readonly title: string;
  /** Name of a catalogue item. */
  readonly item: string;
  readonly quantity: number;
  /** In yuan, like the form. */
  readonly price: number;
  readonly township: string;
  readonly village: string;
  /** First words of the source's name. */
  readonly source: string;
  readonly amount: number;
}

/** Fills in a new plan that serves poverty alleviation, as a clerk would who has never seen the form. */
export async function fillPlan(page: Page, plan: TypedPlan): Promise<void> {
  await page.getByRole('textbox', { name: '项目名称' }).fill(plan.title);
  await page.getByRole('textbox', { name: '扶贫用途说明' }).fill('为村级服务点配备设备，方便贫困户办事。');
  await pick(page.getByRole('combobox', { name: '受益村', exact: true }), nameOf(plan.village));
  await page.getByRole('textbox', { name: '资金下达文号' }).fill('赣财农〔2019〕12号');
  await page.getByLabel('受益户数').fill('12');
  await fillLine(page.getByRole('group', { name: '第 1 项' }), plan);
  await page.getByRole('combobox', { name: '资金来源' }).click();
  await page.getByRole('option', { name: new RegExp(`^${plan.source}`) }).click();
  await page.getByRole('textbox', { name: '金额' }).fill(String(plan.amount));
  await page.getByRole('textbox', { name: '计划开始' }).fill(today());
}

async function fillLine(line: Locator, { item, quantity, price, township }: TypedPlan): Promise<void> {
  await pick(line.getByRole('combobox', { name: '采购品目' }), item);
  await line.getByLabel('数量').fill(String(quantity));
  await line.getByRole('textbox', { name: '单价' }).fill(String(price));
  await line.getByRole('textbox', { name: '规格与说明' }).fill('按需求书配置');
  await pick(line.getByRole('combobox', { name: '受益乡镇、村' }), nameOf(township));
}

/** Types a name, takes what is found, and closes a list that stays open for more. */
async function pick(input: Locator, name: string): Promise<void> {
  await input.fill(name);
  const found = input.page().getByRole('option', { name });
  await found.first().click();
  await input.press('Escape');
}

const nameOf = (code: string): string => findDivision(code)?.name ?? code;
