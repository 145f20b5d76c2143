import { Box, Button, Paper } from '@mui/material';
import type { Operation } from '@yinhu/contracts/kernel';
import type { ReactNode } from 'react';
import { useNotify, useResourceContext, useTranslate } from 'react-admin';
import type { FieldValues } from 'react-hook-form';
import { Link, useNavigate } from 'react-router-dom';
import { ContractForm } from './contract-form.tsx';
import { Page } from './page.tsx';
import { RequireCreate } from './require-create.tsx';
import { SubmitButton } from './submit-button.tsx';

interface CreatePageProps {
  readonly operation: Operation;
  readonly defaults?: object;
  readonly toInput?: (values: FieldValues) => object;
  /** Where to go afterwards; the new record's page when absent. */
  readonly goTo?: string;
  readonly children: ReactNode;
}

/** A page with the form that makes one record of the resource around it. */
export const CreatePage = ({ operation, defaults, toInput, goTo, children }: CreatePageProps) => {
  const translate = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const resource = useResourceContext() ?? '';
  const onDone = (record: unknown) => {
    notify(`resources.${resource}.created`, { type: 'success' });
    navigate(goTo ?? `/${resource}/${(record as { id: string }).id}/show`);
  };
  return (
    <RequireCreate>
      <Page narrow title={translate(`resources.${resource}.create`)} back={`/${resource}`}>
        <ContractForm {...{ operation, resource, defaults, toInput, onDone }} warn>
          <Paper sx={{ p: { xs: 2, sm: 3 } }}>
            <Box sx={{ display: 'grid', gap: 2 }}>{children}</Box>
            <Box sx={{ display: 'flex', gap: 1, mt: 3 }}>
              <SubmitButton />
              <Button component={Link} to={`/${resource}`} color="inherit">
                {translate('words.cancel')}
              </Button>
            </Box>
          </Paper>
        </ContractForm>
      </Page>
    </RequireCreate>
  );
};
