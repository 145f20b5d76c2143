import { FILING } from '@yinhu/contracts/filing';
import { ImportWizard } from '../../shared/import-wizard/import-wizard.tsx';

export const EntityImport = () => <ImportWizard operations={FILING.entities} resource="entities" />;
