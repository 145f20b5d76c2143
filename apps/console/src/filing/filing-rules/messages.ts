import type { Pairs } from '../../i18n/bilingual.ts';

export const messages: Pairs = {
  resources: {
    'filing-rules': {
      lead: [
        '绿色通道据以自动审核的规则及其参数',
        'What the green channel decides by, with the numbers it uses',
      ],
      empty_hint: ['', ''],
      fields: {
        name: ['规则', 'Rule'],
        explanation: ['说明', 'Explanation'],
        on: ['查看日期', 'In force on'],
        effectiveFrom: ['生效日期', 'In force since'],
        version: ['版本', 'Version'],
      },
    },
    'rule-parameters': {
      fields: {
        values: ['参数', 'Parameters'],
        effectiveFrom: ['生效日期', 'In force from'],
        reason: ['理由', 'Reason'],
        ruleCode: ['规则', 'Rule'],
      },
    },
  },
  rules_page: {
    tab_rules: ['备案规则', 'Rules'],
    tab_thresholds: ['限额标准', 'Thresholds'],
    tab_catalogue: ['采购目录', 'Catalogue'],
    tab_replays: ['规则回放', 'Replays'],
    in_force: ['现行', 'In force'],
    not_yet: ['尚未生效', 'Not yet'],
    since: ['%{date}起', 'since %{date}'],
    version: ['第 %{version} 版，%{since}', 'Version %{version}, %{since}'],
    in_force_since: ['%{date}起生效', 'in force since %{date}'],
    in_force_between: ['%{from}至%{to}有效', 'in force from %{from} to %{to}'],
    edit: ['调整', 'Adjust'],
    edit_title: ['调整参数：%{rule}', 'Adjust: %{rule}'],
    edit_hint: [
      '只对本县生效，从所填日期起；留空的参数恢复为全省数值。保存前可先试算。',
      'For the own county only, from the date given. What is left blank is the province’s again. Try it first.',
    ],
    bounds: ['%{min} 至 %{max}，默认 %{default}', '%{min} to %{max}; by default %{default}'],
    saved: ['参数已保存', 'Parameters saved'],
    history: ['调整记录', 'History'],
    history_none: ['还没有调整过，一直采用默认数值。', 'Never adjusted: the defaults hold.'],
    back_to_province: ['恢复全省数值', 'Back to the province’s values'],
    value: ['%{label} %{value}', '%{label} %{value}'],
    days: ['%{n} 天', '%{n} days'],
    percent: ['%{n}%', '%{n}%'],
    count: ['%{n}', '%{n}'],
    try: ['试算', 'Try'],
    try_hint: [
      '按填写的参数重新审核这一期间的计划，看哪些结论会不同。不改变任何结论。',
      'Judges the plans of this period again with these values, to show which would be decided otherwise. Nothing is changed.',
    ],
    try_running: ['正在试算…', 'Trying…'],
    try_failed: ['试算没有完成', 'The trial was not finished'],
    try_none: ['这一期间没有可以复核的结论。', 'No decision of this period can be judged again.'],
    try_same: ['%{judged} 项结论都不变。', 'All %{judged} decisions stay the same.'],
    try_changes: [
      '%{judged} 项结论中有 %{differing} 项不同：%{nowInReview} 项转人工审核，%{nowFiled} 项可自动备案。',
      'Of %{judged} decisions %{differing} differ: %{nowInReview} would go to a reviewer, %{nowFiled} would file themselves.',
    ],
    try_open: ['查看全部差异', 'See every difference'],
    try_changed: ['参数已改动，请重新试算。', 'The values have changed; try again.'],
  },
};
