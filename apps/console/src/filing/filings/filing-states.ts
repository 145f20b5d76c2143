import type { Filing, FilingAmendment } from '@yinhu/contracts/filing';

type WithStatus = Pick<Filing, 'status'>;

/** Still the clerk's to rewrite. */
export const isOpen = ({ status }: WithStatus): boolean => status === 'draft' || status === 'returned';
/** Filed and not at its end: it can be amended. */
export const isInForce = ({ status }: WithStatus): boolean => status === 'filed' || status === 'executing';
export const isCancellable = (filing: WithStatus): boolean =>
  isOpen(filing) || filing.status === 'in_review' || filing.status === 'filed';

export const openAmendmentOf = ({
  amendments,
}: {
  readonly amendments: readonly FilingAmendment[];
}): FilingAmendment | undefined => amendments.find(({ status }) => status === 'proposed');
