import Download from '@mui/icons-material/Download';
import { Button, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import type { OpenDataSummary } from '@yinhu/contracts/filing';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useLanguage } from '../../i18n/use-label.ts';
import { DivisionName } from '../../shared/division-name.tsx';
import { Section } from '../../shared/section.tsx';

/** A province has a hundred counties, each with its years: at first only so many. */
const SHOWN = 20;

/** A county's releases of a year as one file. */
export const BulkTable = ({ bulk }: Pick<OpenDataSummary, 'bulk'>) => {
  const translate = useTranslate();
  const language = useLanguage();
  const [all, setAll] = useState(false);
  return (
    <Section title={translate('open_data.bulk')} flush>
      <Typography variant="body2" sx={{ color: 'text.secondary', px: { xs: 2, sm: 2.5 }, pb: 1 }}>
        {translate('open_data.bulk_hint')}
      </Typography>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{translate('open_data.county')}</TableCell>
            <TableCell>{translate('open_data.year')}</TableCell>
            <TableCell align="right">{translate('open_data.releases')}</TableCell>
            <TableCell />
          </TableRow>
        </TableHead>
        <TableBody>
          {bulk.slice(0, all ? undefined : SHOWN).map(({ county, year, releases }) => (
            <TableRow key={`${county}-${year}`}>
              <TableCell>
                <DivisionName code={county} />
              </TableCell>
              <TableCell>{year}</TableCell>
              <TableCell align="right">{releases.toLocaleString(language)}</TableCell>
              <TableCell align="right">
                <Button
                  size="small"
                  startIcon={<Download />}
                  href={`/public/ocds/bulk/${county}/${year}`}
                  aria-label={translate('open_data.download_of', { county, year })}
                >
                  {translate('open_data.download')}
                </Button>
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {!all && bulk.length > SHOWN && (
        <Button onClick={() => setAll(true)} sx={{ m: 1.5 }}>
          {translate('open_data.all_counties', { count: bulk.length })}
        </Button>
      )}
    </Section>
  );
};
