import { faultText } from '../kernel/issue-text.ts';
import './errors.ts';

describe('a reason of identity’s', () => {
  it('names the levels of divisions in people’s words', () => {
    expect(faultText('wrong_level', { allowed: 'township, village' }, 'zh-CN')).toBe(
      '行政区划级别须为：乡镇（街道）、村（社区）',
    );
  });
});
