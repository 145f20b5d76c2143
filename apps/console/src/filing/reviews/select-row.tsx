import { Checkbox } from '@mui/material';
import type { Review } from '@yinhu/contracts/filing';
import type { KeyboardEvent } from 'react';
import { useTranslate } from 'react-admin';
import type { Selection } from './use-selection.ts';

const MARK = 'data-review-choice';

/** Arrow keys lead from one row's choice to the next; space chooses, as in any checkbox. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const all = [...document.querySelectorAll<HTMLInputElement>(`[${MARK}]`)];
  const next = all[all.indexOf(event.target as HTMLInputElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

export const SelectRow = ({ review, selection }: { review: Review; selection: Selection }) => {
  const translate = useTranslate();
  if (!selection.isSelectable(review)) return null;
  return (
    <Checkbox
      size="small"
      checked={selection.has(review.id)}
      onChange={() => selection.toggle(review.id)}
      onKeyDown={moveFocus}
      slotProps={{
        input: { 'aria-label': translate('review.select', { title: review.title }), ...{ [MARK]: '' } },
      }}
    />
  );
};
