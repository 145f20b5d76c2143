import { Link, Skeleton, Typography } from '@mui/material';
import { FILING, type OpenDataSummary } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { useOperation } from '../../api/use-operation.ts';
import { useLanguage } from '../../i18n/use-label.ts';
import { Facts } from '../../shared/facts.tsx';
import { LoadError } from '../../shared/load-error.tsx';
import { Page } from '../../shared/page.tsx';
import { Section } from '../../shared/section.tsx';
import { When } from '../../shared/when.tsx';
import { BulkTable } from './bulk-table.tsx';
import { FeedList } from './feed-list.tsx';
import { ReleaseExample } from './release-example.tsx';

/** For whoever wants the data itself: what there is, where it is, how it may be used. */
export const OpenDataPage = () => {
  const translate = useTranslate();
  const { data, error, refetch } = useOperation(FILING.ocds.summary, {});
  return (
    <Page narrow title={translate('open_data.title')} lead={translate('open_data.lead')}>
      {error && !data ? <LoadError error={error} retry={() => void refetch()} /> : null}
      {!data && !error && <Skeleton variant="rounded" height={180} />}
      {data && <Published summary={data} />}
      <FeedList />
      {data && data.bulk.length > 0 && <BulkTable bulk={data.bulk} />}
      {data && data.releases > 0 && <ReleaseExample />}
    </Page>
  );
};

const Published = ({ summary }: { summary: OpenDataSummary }) => {
  const translate = useTranslate();
  const language = useLanguage();
  const name = (key: string) => translate(`open_data.${key}`);
  const licence = (
    <>
      <Link href={summary.license} target="_blank" rel="license noopener">
        {summary.license.replace(/^https?:\/\/|\/$/g, '')}
      </Link>
      <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
        {name('licence_text')}
      </Typography>
    </>
  );
  return (
    <Section title={name('published')}>
      <Typography variant="body2" sx={{ mb: 2 }}>
        {summary.releases > 0 ? name('kinds') : name('nothing')}
      </Typography>
      <Facts
        facts={[
          { label: name('processes'), value: summary.processes.toLocaleString(language) },
          { label: name('releases'), value: summary.releases.toLocaleString(language) },
          { label: name('updated'), value: <When at={summary.updatedAt} /> },
          { label: name('publisher'), value: summary.publisher },
          { label: name('prefix'), value: <code>{summary.prefix}</code> },
          { label: name('licence'), value: licence },
        ]}
      />
    </Section>
  );
};
