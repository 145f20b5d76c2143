import { Box, Button, Paper, Typography } from '@mui/material';
import { FILING, type Indicator, IndicatorCode, IndicatorStage } from '@yinhu/contracts/filing';
import { useListContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { mayCall } from '../../api/access.ts';
import { session } from '../../api/session.ts';
import { useLabel, useLanguage } from '../../i18n/use-label.ts';
import { dateText } from '../../shared/dates.ts';
import { FilterBar } from '../../shared/filter-bar.tsx';
import { filtersOf } from '../../shared/filters-of.ts';
import { ListPage } from '../../shared/list-page.tsx';
import { ParameterDialog } from './parameter-dialog.tsx';
import { useParameterText } from './use-parameter-text.ts';

const Filter = filtersOf(FILING.redFlags.indicators);

/** Every indicator with its definition and the parameters in force. */
export const IndicatorList = () => {
  const translate = useTranslate();
  return (
    <ListPage
      operation={FILING.redFlags.indicators}
      sort={{ field: 'id', order: 'ASC' }}
      perPage={100}
      filters={
        <FilterBar>
          <Filter.Select name="stage" of={IndicatorStage} />
        </FilterBar>
      }
      actions={
        mayCall(FILING.redFlags.list, session.role) && (
          <Button component={Link} to="/red-flags" variant="text">
            {translate('red_flag.flags')}
          </Button>
        )
      }
    >
      <Indicators />
    </ListPage>
  );
};

const Indicators = () => {
  const { data = [] } = useListContext<Indicator>();
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, columns: { md: 2, xl: 3 }, columnGap: 1.5 }}>
      {data.map((indicator) => (
        <IndicatorCard key={indicator.id} indicator={indicator} />
      ))}
    </Box>
  );
};

const IndicatorCard = ({ indicator }: { indicator: Indicator }) => {
  const translate = useTranslate();
  const label = useLabel();
  const language = useLanguage();
  const parameterText = useParameterText();
  const { publishedId, stage, definition, definitionEn, parameters } = indicator;
  return (
    <Paper component="li" sx={{ p: 2, mb: 1.5, breakInside: 'avoid' }}>
      <Typography variant="h3">{label(IndicatorCode, indicator.id)}</Typography>
      <Typography variant="caption" component="div" sx={{ color: 'text.secondary', mb: 1 }}>
        {label(IndicatorStage, stage)} ·{' '}
        {publishedId ? translate('red_flag.published', { id: publishedId }) : translate('red_flag.own')}
      </Typography>
      <Typography variant="body2">{language === 'en' ? definitionEn : definition}</Typography>
      {parameters.length > 0 && (
        <Box component="dl" sx={{ m: 0, mt: 1.25, display: 'grid', gap: 0.5 }}>
          {parameters.map((parameter) => (
            <Box key={parameter.name} sx={{ display: 'flex', justifyContent: 'space-between', gap: 2 }}>
              <Typography component="dt" variant="body2" sx={{ color: 'text.secondary' }}>
                {language === 'en' ? parameter.labelEn : parameter.label}
              </Typography>
              <Typography component="dd" variant="body2" sx={{ m: 0, fontWeight: 600, whiteSpace: 'nowrap' }}>
                {parameterText(parameter)}
                {parameter.since && (
                  <Box component="span" sx={{ fontWeight: 400, color: 'text.secondary', ml: 1 }}>
                    {translate('red_flag.since', { date: dateText(parameter.since, language) })}
                  </Box>
                )}
              </Typography>
            </Box>
          ))}
        </Box>
      )}
      {parameters.length > 0 && <ParameterDialog indicator={indicator} />}
    </Paper>
  );
};
