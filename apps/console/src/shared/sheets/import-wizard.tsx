import { Step, StepLabel, Stepper } from '@mui/material';
import type { ImportMode, ImportPreview, ImportResult, Operation } from '@yinhu/contracts/kernel';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useUpload } from '../../api/use-files.ts';
import { Page } from '../page.tsx';
import { ChooseFile } from './choose-file.tsx';
import { ImportDone } from './import-done.tsx';
import { PreviewStep } from './preview-step.tsx';

/** The three operations behind a table that can be imported. */
export interface ImportOperations {
  readonly template: Operation;
  readonly importPreview: Operation;
  readonly import: Operation;
}

interface ImportWizardProps {
  readonly operations: ImportOperations;
  /** Its texts `import` and `import_hint` are the page's; its list is where it leads back to. */
  readonly resource: string;
}

const STEPS = ['sheet.step_file', 'sheet.step_check', 'sheet.step_done'];

/**
 * Importing a table: choose a file, see every row at fault, import all rows or the good ones, see what was
 * done.
 */
export const ImportWizard = ({ operations, resource }: ImportWizardProps) => {
  const translate = useTranslate();
  const [file, setFile] = useState<File>();
  const checking = useUpload(operations.importPreview);
  const importing = useUpload(operations.import);
  const choose = (chosen: File) => {
    setFile(chosen);
    importing.reset();
    checking.mutate({ file: chosen, fields: {} });
  };
  const restart = () => {
    setFile(undefined);
    checking.reset();
    importing.reset();
  };
  const run = (mode: ImportMode, repeatReason: string) =>
    file && importing.mutate({ file, fields: { mode, ...(repeatReason && { repeatReason }) } });
  const preview = checking.data as ImportPreview | undefined;
  const result = importing.data as ImportResult | undefined;
  return (
    <Page
      narrow
      title={translate(`resources.${resource}.import`)}
      lead={translate(`resources.${resource}.import_hint`)}
      back={`/${resource}`}
    >
      <Stepper activeStep={result ? 3 : preview ? 1 : 0} alternativeLabel sx={{ mb: 3 }}>
        {STEPS.map((step) => (
          <Step key={step}>
            <StepLabel>{translate(step)}</StepLabel>
          </Step>
        ))}
      </Stepper>
      {result ? (
        <ImportDone {...{ result, resource }} onAgain={restart} />
      ) : preview && file ? (
        <PreviewStep
          {...{ preview }}
          fileName={file.name}
          busy={importing.isPending}
          error={importing.error}
          onImport={run}
          onAnother={restart}
        />
      ) : (
        <ChooseFile
          template={operations.template}
          busy={checking.isPending ? file?.name : undefined}
          error={checking.error}
          onChoose={choose}
        />
      )}
    </Page>
  );
};
