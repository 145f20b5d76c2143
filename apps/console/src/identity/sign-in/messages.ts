import type { Pairs } from '../../i18n/bilingual.ts';

export const messages: Pairs = {
  sign_in: {
    heading: ['登录', 'Sign in'],
    lead: ['让每一笔采购，落到每一户人家', 'Every purchase reaches a household'],
    statement: [
      '因户是县级政府采购助力脱贫的平台：采购计划快速备案，农产品免费上架，一户一档、因户施策；省级实时监管，数字可查到每一条记录。',
      'Yinhu lets a county turn public purchasing into better lives: plans are filed fast, farmers list their produce free of charge, every poor household has its own case, and the province sees it happen, down to each record.',
    ],
    point_filing: [
      '绿色通道：规则自动审核，扶贫采购即时备案',
      'Green channel: rules decide at once on poverty-alleviation plans',
    ],
    point_mall: [
      '网上商城：合作社与农户直接面对帮扶单位',
      'Marketplace: co-operatives and farmers meet helping units directly',
    ],
    point_household: [
      '一户一档：措施与收入逐笔记账',
      'One dossier per household: every measure and every yuan of income',
    ],
    username: ['用户名', 'User name'],
    password: ['密码', 'Password'],
    submit: ['登录', 'Sign in'],
    show_password: ['显示密码', 'Show password'],
    hide_password: ['隐藏密码', 'Hide password'],
    enter_both: ['请输入用户名和密码', 'Enter your user name and password'],
    public: ['无需登录，先看看', 'Look around without signing in'],
    public_mall: ['逛商城', 'Visit the marketplace'],
    public_filings: ['查看备案公示', 'See published filings'],
  },
};
