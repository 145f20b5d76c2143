import { FILING } from '@yinhu/contracts/filing';
import { ImportWizard } from '../../shared/sheets/import-wizard.tsx';

export const EntityImport = () => <ImportWizard operations={FILING.entities} resource="entities" />;
