import type { Pairs } from '../../i18n/bilingual.ts';

export const messages: Pairs = {
  resources: {
    'working-calendar': {
      fields: {
        periods: {
          from: ['开始日期', 'From'],
          to: ['结束日期', 'To'],
          kind: ['安排', 'Kind'],
          name: ['名称', 'Name'],
        },
      },
    },
  },
  calendar: {
    lead: [
      '审核时限按工作日计算：%{green}（扶贫采购）、%{ordinary}（一般采购），自送审次日起算',
      'Review terms count working days after the day of submission: %{green} (poverty alleviation), %{ordinary} (ordinary)',
    ],
    days: ['%{smart_count} 个工作日', '%{smart_count} working day |||| %{smart_count} working days'],
    basis_weekdays: [
      '%{year} 年尚无节假日安排，暂按周一至周五计算。安排公布后请在此录入。',
      'Nobody has arranged %{year} yet: Monday to Friday is taken for work. Enter the holidays once they are announced.',
    ],
    basis_county: ['%{year} 年的安排由本县录入。', 'The days of %{year} are as the county entered them.'],
    previous: ['上一年', 'Previous year'],
    next: ['下一年', 'Next year'],
    legend_holiday: ['放假', 'Off'],
    legend_working: ['调休上班', 'Make-up working day'],
    legend_own: ['本县安排', 'The county’s own'],
    working_mark: ['班', 'W'],
    holiday_mark: ['休', 'H'],
    own: ['本县安排', 'The county’s own days'],
    own_hint: [
      '停工、调休等本县自己的安排，优先于国家安排',
      'Closures and working days of the county; they count before the nation’s',
    ],
    own_none: ['这一年没有本县安排', 'None in this year'],
    add: ['录入安排', 'Enter days'],
    add_hint: [
      '各段要么全部录入，要么一段也不录入。已在计时的审核不受影响。',
      'All periods are entered, or none. Clocks that run already keep their end.',
    ],
    add_row: ['再加一段', 'Another period'],
    row: ['第 %{n} 段', 'Period %{n}'],
    added: ['已录入', 'Entered'],
    remove: ['移除', 'Remove'],
    remove_confirm: ['移除后这些天恢复为国家安排。', 'These days go back to the nation’s arrangement.'],
    removed: ['已移除', 'Removed'],
    begun: ['已开始', 'Begun'],
    until: ['%{from} 至 %{to}', '%{from} to %{to}'],
  },
};
