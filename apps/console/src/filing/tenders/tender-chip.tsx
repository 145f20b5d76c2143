import {
  AcceptanceResult,
  AwardStatus,
  BidStatus,
  ContractStatus,
  OverrunState,
  TenderStatus,
} from '@yinhu/contracts/filing';
import type { Enumeration, Label, Labelled } from '@yinhu/contracts/kernel';
import { useLabel } from '../../i18n/use-label.ts';
import { ToneChip } from '../../shared/status-chip.tsx';
import type { Tone } from '../../theme/palette.ts';

type Tones = Readonly<Record<string, Tone>>;

const tones = <L extends Readonly<Record<string, Label>>>(
  of: Enumeration<L>,
  all: Readonly<Record<keyof L, Tone>>,
): [Labelled, Tones] => [of, all];

const TONES = new Map<Labelled, Tones>([
  tones(TenderStatus, {
    planned: 'note',
    active: 'busy',
    closed: 'busy',
    complete: 'good',
    cancelled: 'still',
    unsuccessful: 'bad',
  }),
  tones(BidStatus, { valid: 'good', disqualified: 'bad', withdrawn: 'still' }),
  tones(AwardStatus, { pending: 'note', active: 'good', cancelled: 'still', unsuccessful: 'bad' }),
  tones(ContractStatus, { active: 'busy', completed: 'good', terminated: 'bad', cancelled: 'still' }),
  tones(OverrunState, {
    waiting: 'note',
    approved: 'good',
    refused: 'bad',
    withdrawn: 'still',
    overtaken: 'still',
  }),
  tones(AcceptanceResult, { accepted: 'good', partly_accepted: 'note', rejected: 'bad' }),
]);

/**
 * A state of a tender or one of its parts: the same word means another thing in each, and has another colour.
 */
export const TenderChip = ({ of, value }: { of: Labelled; value: string }) => {
  const label = useLabel();
  return <ToneChip tone={TONES.get(of)?.[value] ?? 'still'}>{label(of, value)}</ToneChip>;
};
