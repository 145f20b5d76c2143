import { useMediaQuery } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import type { Review } from '@yinhu/contracts/filing';
import { useListContext } from 'react-admin';
import { DecideMany } from './decide-many.tsx';
import { ReviewCards } from './review-cards.tsx';
import { ReviewTable } from './review-table.tsx';
import { useSelection } from './use-selection.ts';

/** The worklist's rows, to be opened one by one or decided several at once. */
export const ReviewRows = () => {
  const { data = [] } = useListContext<Review>();
  const selection = useSelection(data);
  const narrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'));
  const Rows = narrow ? ReviewCards : ReviewTable;
  return (
    <>
      <Rows rows={data} selection={selection} />
      <DecideMany selection={selection} />
    </>
  );
};
