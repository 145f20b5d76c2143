import { FILING, ReplayStatus } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { useLanguage } from '../../i18n/use-label.ts';
import type { Column } from '../../shared/column.ts';
import { dateText } from '../../shared/dates.ts';
import { DivisionName } from '../../shared/division-name.tsx';
import { ListPage } from '../../shared/list-page.tsx';
import { RecordLink } from '../../shared/record-link.tsx';
import { RecordTable } from '../../shared/record-table.tsx';
import { StatusChip } from '../../shared/status-chip.tsx';
import { When } from '../../shared/when.tsx';
import { RulesTabs } from '../rule-words/rules-tabs.tsx';
import { useBasisText } from './replay-words.ts';

const useColumns = (): Column<typeof FILING.ruleReplays.list>[] => {
  const translate = useTranslate();
  const language = useLanguage();
  const basis = useBasisText();
  return [
    {
      field: 'from',
      heading: 'period',
      phone: 'title',
      render: ({ id, from, to }) => (
        <RecordLink resource="rule-replays" id={id}>
          {translate('replay.title', { from: dateText(from, language), to: dateText(to, language) })}
        </RecordLink>
      ),
    },
    { field: 'rulesOn', phone: 'line', from: 'md', render: basis },
    {
      field: 'status',
      phone: 'end',
      render: ({ status }) => <StatusChip of={ReplayStatus} value={status} />,
    },
    { field: 'judged', right: true, from: 'md', render: ({ judged }) => String(judged) },
    { field: 'differing', right: true, phone: 'line', render: ({ differing }) => String(differing) },
    { field: 'countyCode', from: 'lg', render: ({ countyCode }) => <DivisionName code={countyCode} /> },
    { field: 'requestedBy', from: 'lg', render: ({ requestedBy }) => requestedBy },
    {
      field: 'requestedAt',
      sort: 'requestedAt',
      keep: true,
      render: ({ requestedAt }) => <When at={requestedAt} />,
    },
  ];
};

export const ReplayList = () => (
  <ListPage
    operation={FILING.ruleReplays.list}
    sort={{ field: 'requestedAt', order: 'DESC' }}
    above={<RulesTabs current="rule-replays" />}
  >
    <RecordTable columns={useColumns()} />
  </ListPage>
);
