import { MenuItem, Skeleton, TextField, Typography } from '@mui/material';
import { FILING } from '@yinhu/contracts/filing';
import { PROVINCE } from '@yinhu/contracts/system';
import { useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { session } from '../../api/session.ts';
import { useOperation } from '../../api/use-operation.ts';
import { useLanguage } from '../../i18n/use-label.ts';
import { dateText, today } from '../../shared/dates.ts';
import { LoadError } from '../../shared/load-error.tsx';
import { Notice } from '../../shared/notice.tsx';
import { Page } from '../../shared/page.tsx';
import { MeasureCards } from './measure-cards.tsx';
import { CountyMeasures, MonthMeasures } from './measure-tables.tsx';

const FIRST_YEAR = 2018;

/** How reviewing went in a year; for the province, county beside county. */
export const MeasuresPage = () => {
  const translate = useTranslate();
  const language = useLanguage();
  const [address, setAddress] = useSearchParams();
  const thisYear = Number(today().slice(0, 4));
  const year = Number(address.get('year')) || thisYear;
  const [from, to] = [`${year}-01-01`, `${year}-12-31`];
  const code = session.current?.divisionCode ?? PROVINCE;
  const { data, error, refetch } = useOperation(FILING.reviews.measures, { code, from, to });
  const years = Array.from({ length: thisYear - FIRST_YEAR + 1 }, (_, i) => thisYear - i);
  return (
    <Page
      title={translate('review_measures.title')}
      lead={translate('review_measures.lead', { from: dateText(from, language), to: dateText(to, language) })}
      back="/reviews"
      actions={
        <TextField
          select
          label={translate('review_measures.year')}
          value={year}
          onChange={(event) => setAddress({ year: event.target.value }, { replace: true })}
          sx={{ width: 120 }}
        >
          {years.map((each) => (
            <MenuItem key={each} value={each}>
              {each}
            </MenuItem>
          ))}
        </TextField>
      }
    >
      {error ? (
        <LoadError error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Skeleton variant="rounded" height={320} />
      ) : data.months.length === 0 ? (
        <Notice picture="empty" title="review_measures.nothing">
          {null}
        </Notice>
      ) : (
        <>
          <MeasureCards total={data.total} />
          <MonthMeasures months={data.months} />
          {data.counties.length > 0 && <CountyMeasures counties={data.counties} />}
          <Typography variant="body2" sx={{ color: 'text.secondary', px: 0.5 }}>
            {translate('review_measures.definition')}
          </Typography>
        </>
      )}
    </Page>
  );
};
