import { language, say } from './language.ts';
import { formatTable } from './text-width.ts';

const password = 'Yinhu-demo-2019';

const accounts: [userName: string, zh: string, en: string][] = [
  ['province-supervisor', '省级监管员', 'Provincial supervisor'],
  ['county-admin', '县采购办负责人', 'County administrator'],
  ['county-reviewer', '县采购办审核员', 'County reviewer'],
  ['entity-clerk', '采购单位经办人', 'Purchasing clerk'],
  ['helping-buyer', '帮扶单位采购员', 'Helping-unit buyer'],
  ['seller-clerk', '商城卖家经办人', 'Seller’s clerk'],
  ['household-officer', '驻村帮扶干部', 'Household officer'],
  ['township-reviewer', '乡镇审核员', 'Township reviewer'],
  ['department-officer', '部门经办人', 'Department officer'],
  ['public', '社会公众', 'Visitor'],
];

/** Accounts that identity makes by itself; the others come with the demonstration's data. */
const ALWAYS_THERE = ['province-supervisor', 'county-admin', 'public'];

export function demoAccounts({ withData }: { withData: boolean }): string {
  const header = language === 'zh' ? ['角色', '用户名', '口令'] : ['Role', '', 'User name', 'Password'];
  const rows = accounts
    .filter(([userName]) => withData || ALWAYS_THERE.includes(userName))
    .map(([userName, zh, en]) =>
      language === 'zh' ? [zh, userName, password] : [en, zh, userName, password],
    );
  return `${say({ en: 'Demo accounts', zh: '演示账户' })}\n\n${formatTable(header, rows)}`;
}
