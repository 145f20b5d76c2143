import { Tab, Tabs } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { mayOpen } from '../../api/access.ts';
import { session } from '../../api/session.ts';

const TABS = [
  ['filing-rules', 'rules_page.tab_rules'],
  ['thresholds', 'rules_page.tab_thresholds'],
  ['catalogue-nodes', 'rules_page.tab_catalogue'],
  ['rule-replays', 'rules_page.tab_replays'],
] as const;

export type RulesTab = (typeof TABS)[number][0];

/**
 * From the rules to what they decide by, and to what they would have said of the past; each for roles that
 * may see it.
 */
export const RulesTabs = ({ current }: { current: RulesTab }) => {
  const translate = useTranslate();
  return (
    <Tabs
      value={current}
      variant="scrollable"
      scrollButtons={false}
      sx={{ mb: 2, borderBottom: 1, borderColor: 'divider' }}
    >
      {TABS.filter(([resource]) => mayOpen(resource, 'list', session.role)).map(([resource, label]) => (
        <Tab key={resource} value={resource} label={translate(label)} component={Link} to={`/${resource}`} />
      ))}
    </Tabs>
  );
};
