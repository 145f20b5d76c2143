import type { Glossary } from '../kernel/glossary.ts';

/** Words of the mall. */
export const MARKETPLACE_GLOSSARY: Glossary = [
  ['网上商城', 'mall', 'Where farmers and co-operatives sell free of charge, and helping units order'],
  ['栏目', 'column', 'Targeted poverty alleviation (精准扶贫) or services to agriculture (服务三农)'],
  ['帮扶单位', 'helping unit', 'A public body or company that buys to help'],
  ['卖家', 'seller', 'A co-operative, a farmer household or a supplier of farm inputs'],
  ['商品', 'listing', 'What a seller offers: title, price, unit, stock, origin'],
  ['订单', 'order', 'Goods of one seller, from placing to settlement'],
  [
    '受益户',
    'beneficiary household',
    'A household for which a buyer orders; others than the buyer see how many there are',
  ],
  [
    '姓名公开',
    'name consent',
    'A farmer’s signed consent to being named in public; without it, township and surname',
  ],
];
