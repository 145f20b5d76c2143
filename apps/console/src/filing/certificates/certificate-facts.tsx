import { Box, Table, TableBody, TableCell, TableRow } from '@mui/material';
import {
  type CertificateContent,
  FundingSource,
  OrganisationForm,
  ProcurementMethod,
  Purpose,
} from '@yinhu/contracts/filing';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { useLabel, useLanguage } from '../../i18n/use-label.ts';
import { dateText, timeText } from '../../shared/dates.ts';
import { DivisionName } from '../../shared/division-name.tsx';
import { exactMoney } from '../../shared/money.ts';

/** What a certificate states, fact by fact. */
export const CertificateFacts = ({ content }: { content: CertificateContent }) => {
  const translate = useTranslate();
  const label = useLabel();
  const language = useLanguage();
  const t = (key: string, values?: object) => translate(`certificate.${key}`, values);
  const planned = [content.plannedStart, content.plannedEnd].flatMap((day) =>
    day ? [dateText(day, language)] : [],
  );
  const rows: readonly (readonly [string, ReactNode])[] = [
    [t('number'), content.number],
    [t('version'), t('version_n', { n: content.planVersion })],
    [t('plan_title'), content.title],
    [t('entity'), content.entityName],
    [t('credit_code'), content.creditCode],
    [t('division'), <DivisionName key="division" code={content.divisionCode} full />],
    [t('budget'), exactMoney(content.budgetFen, language)],
    [t('funding'), <Funding key="funding" content={content} />],
    [t('fiscal_year'), content.fiscalYear],
    [t('purpose'), label(Purpose, content.purpose)],
    [t('method'), label(ProcurementMethod, content.method)],
    [t('organisation_form'), label(OrganisationForm, content.organisationForm)],
    [t('planned'), planned.join(' – ')],
    [t('filed_at'), timeText(content.filedAt, language)],
    [t('in_force_from'), content.planVersion > 1 && timeText(content.inForceFrom, language)],
    [t('decided_by'), t(`by_${content.decidedBy}`)],
  ];
  return (
    <Table size="small">
      <TableBody>
        {rows.map(
          ([name, value]) =>
            value && (
              <TableRow key={name}>
                <TableCell
                  component="th"
                  scope="row"
                  sx={{
                    width: { xs: '36%', sm: '28%' },
                    color: 'text.secondary',
                    verticalAlign: 'top',
                    px: 1,
                  }}
                >
                  {name}
                </TableCell>
                <TableCell sx={{ overflowWrap: 'anywhere', fontWeight: 500, px: 1 }}>{value}</TableCell>
              </TableRow>
            ),
        )}
      </TableBody>
    </Table>
  );
};

const Funding = ({ content: { funding } }: { content: CertificateContent }) => {
  const label = useLabel();
  const language = useLanguage();
  return funding.map(({ source, amountFen }) => (
    <Box key={source}>
      {label(FundingSource, source)} {exactMoney(amountFen, language)}
    </Box>
  ));
};
