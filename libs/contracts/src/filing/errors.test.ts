import '../household/errors.ts';
import '../marketplace/errors.ts';
import { errorText } from '../kernel/errors.ts';
import './errors.ts';

describe('the text of an error', () => {
  it('names codes in people’s words and money in yuan, in either language', () => {
    const params = { source: 'county_poverty_fund', availableFen: 123_456, neededFen: 200_000_000 };
    expect(errorText('quota_exceeded', params, 'zh-CN')).toBe(
      '预算指标不足：县级扶贫专项资金余额 1,234.56 元，需要 2,000,000.00 元',
    );
    expect(errorText('quota_exceeded', params, 'en')).toContain(
      'County poverty-alleviation fund has ¥1,234.56 left',
    );
    expect(errorText('invalid_transition', { state: 'filed', action: 'submit' }, 'zh-CN')).toBe(
      '当前状态（已备案）不能执行“提交”',
    );
  });

  it('calls one action of several contexts as each of them does', () => {
    expect(
      errorText('invalid_transition', { state: 'open', action: 'confirm' }, 'zh-CN', 'filing'),
    ).toContain('可用');
    expect(
      errorText('invalid_transition', { state: 'open', action: 'confirm' }, 'zh-CN', 'household'),
    ).toContain('待核实');
  });
});
