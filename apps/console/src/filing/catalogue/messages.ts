import type { Pairs } from '../../i18n/bilingual.ts';

export const messages: Pairs = {
  resources: {
    'catalogue-nodes': {
      lead: [
        '货物、工程、服务的分类和品目；同一类别的采购合并计算',
        'Goods, works and services by category; what lies in one category counts together',
      ],
      empty_hint: ['', ''],
      search: ['搜索名称、拼音首字母或编码', 'Search names, pinyin initials or codes'],
      fields: { group: ['门类', 'Group'], level: ['层级', 'Level'], q: ['搜索', 'Search'] },
    },
  },
  catalogue: {
    items: ['%{smart_count} 个品目', '%{smart_count} item |||| %{smart_count} items'],
    found_none: ['目录中没有找到。', 'Nothing in the catalogue matches.'],
    browse: ['浏览目录', 'Browse the catalogue'],
    pick: ['选择采购品目', 'Choose an item'],
    unit: ['单位：%{unit}', 'Unit: %{unit}'],
  },
};
