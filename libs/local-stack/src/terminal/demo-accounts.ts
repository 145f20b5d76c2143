import { language, say } from './language.ts';
import { formatTable } from './text-width.ts';

const password = 'Yinhu-demo-2019';

const accounts: [userName: string, zh: string, en: string][] = [
  ['province-supervisor', '省级监督员', 'Provincial oversight'],
  ['county-admin', '县采购办主任', 'Head of the county procurement office'],
  ['county-reviewer', '县采购办审核员', 'Reviewer at the procurement office'],
  ['entity-clerk', '采购单位经办人', 'Clerk of a purchasing entity'],
  ['helping-buyer', '帮扶单位采购员', 'Buyer of a helping unit'],
  ['seller-clerk', '合作社经办人', 'Clerk of a seller'],
  ['household-officer', '驻村帮扶干部', 'Helping cadre of a village'],
  ['township-reviewer', '乡镇审核员', 'Reviewer at a township'],
  ['department-officer', '部门经办人', 'Officer of a department'],
  ['public', '公众', 'Anyone'],
];

export function demoAccounts(): string {
  const header = language === 'zh' ? ['角色', '用户名', '口令'] : ['Role', '', 'User name', 'Password'];
  const rows = accounts.map(([userName, zh, en]) => (language === 'zh' ? [zh, userName, password] : [en, zh, userName, password]));
  return `${say({ en: 'Demo accounts', zh: '演示账户' })}\n\n${formatTable(header, rows)}`;
}
