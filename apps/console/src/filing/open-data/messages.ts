import type { Pairs } from '../../i18n/bilingual.ts';

export const messages: Pairs = {
  open_data: {
    title: ['开放数据', 'Open data'],
    lead: [
      '备案的采购计划及其实施过程，按开放合同数据标准 1.1 公开，任何人都可以使用，无须登录。',
      'Filed plans and what becomes of them, published by the Open Contracting Data Standard 1.1, for anyone to use without signing in.',
    ],
    published: ['已公开', 'What is published'],
    processes: ['采购过程', 'Processes'],
    releases: ['发布', 'Releases'],
    updated: ['最近更新', 'Last change'],
    publisher: ['发布者', 'Publisher'],
    prefix: ['过程编号前缀', 'Prefix of process identifiers'],
    licence: ['许可', 'Licence'],
    licence_text: ['注明出处即可自由使用', 'Free to use with attribution'],
    kinds: [
      '采购计划的备案、变更与撤销；公告、开标、中标、合同、合同变更、交付、验收与支付。联系人、电话、附件内容和开标前的投标人及报价不公开。',
      'The filing, amendment and cancellation of plans; notices, openings, awards, contracts and their changes, deliveries, acceptances and payments. Contacts, telephone numbers, the content of attachments, and bidders and prices before the opening are not published.',
    ],
    feeds: ['数据接口', 'Feeds'],
    feed_releases: ['全部发布，按公开的先后', 'All releases, in the order they were published'],
    feed_records: ['全部采购过程及其最新状态', 'All processes with their latest state'],
    feed_record: ['单个采购过程及其全部历史', 'One process with its whole history'],
    feed_hint: [
      '每页都给出下一页的地址和续读的地址：保存续读地址，以后从那里继续，不重不漏。可按县和日期筛选。',
      'Each page’s “links.next” leads to the next one. Keep “links.resume” and go on from there later: nothing is missed, nothing comes twice. Filter by county and since.',
    ],
    bulk: ['整年下载', 'Whole years'],
    bulk_hint: ['每行一个发布，经压缩。', 'One release to a line, compressed.'],
    county: ['县（市、区）', 'County'],
    year: ['年度', 'Year'],
    download: ['下载', 'Download'],
    download_of: ['下载%{county} %{year} 年', 'Download %{county} %{year}'],
    example: ['示例：最早公开的采购过程', 'Example: the first process published'],
    nothing: ['还没有公开的采购过程。', 'Nothing has been published yet.'],
    all_counties: ['显示全部 %{count} 个', 'Show all %{count}'],
  },
};
