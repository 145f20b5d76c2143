import type { User } from '@yinhu/contracts/identity';
import { Role } from '@yinhu/contracts/system';
import { homeOf, menuOf } from './menu-items.ts';

const user = (role: Role): User => ({
  id: '018f0000-0000-7000-8000-000000000000',
  username: 'someone',
  name: '某人',
  role,
  organisationId: '018f0000-0000-7000-8000-000000000001',
  organisationName: '某单位',
  divisionCode: '360725',
  status: 'active',
  demo: true,
});
const pages = (role: Role) => menuOf(user(role)).flatMap((section) => section.items.map((item) => item.to));

describe('the menu', () => {
  it.each(Role.options)('gives %s a home that its own menu holds', (role) => {
    expect(pages(role)).toContain(homeOf(user(role)));
  });

  it('shows visitors the shelves, sellers, published filings, open data, rules and the check of certificates, and nothing else', () => {
    expect(menuOf(null).flatMap((section) => section.items.map((item) => item.to))).toEqual([
      '/published-filings',
      '/open-data',
      '/filing-rules',
      '/verify',
      '/listings',
      '/sellers',
    ]);
  });

  it('keeps users to the county’s administrator and households from those who buy and sell', () => {
    expect(Role.options.filter((role) => pages(role).includes('/users'))).toEqual(['county_admin']);
    for (const role of ['entity_clerk', 'helping_buyer', 'seller_clerk', 'public'] as const)
      expect(pages(role)).not.toContain('/households');
  });
});
