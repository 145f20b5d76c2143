import { Paper } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Page } from '../../shared/page.tsx';
import { RulesTabs } from '../rule-words/rules-tabs.tsx';
import { CatalogueBrowser } from './catalogue-browser.tsx';

export const CataloguePage = () => {
  const translate = useTranslate();
  return (
    <Page
      title={translate('resources.catalogue-nodes.name')}
      lead={translate('resources.catalogue-nodes.lead')}
    >
      <RulesTabs current="catalogue-nodes" />
      <Paper sx={{ p: { xs: 1.5, sm: 2.5 }, maxWidth: 980 }}>
        <CatalogueBrowser />
      </Paper>
    </Page>
  );
};
