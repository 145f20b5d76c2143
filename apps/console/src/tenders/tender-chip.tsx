import { useLabel } from '../i18n/use-label.ts';
import { ToneChip } from '../shared/status-chip.tsx';
import type { Tone } from '../theme/palette.ts';

const TONES = {
  tenderStatus: { planned: 'note', active: 'busy', closed: 'busy', complete: 'good', cancelled: 'still', unsuccessful: 'bad' },
  bidStatus: { valid: 'good', disqualified: 'bad', withdrawn: 'still' },
  awardStatus: { pending: 'note', active: 'good', cancelled: 'still', unsuccessful: 'bad' },
  contractStatus: { active: 'busy', completed: 'good', terminated: 'bad', cancelled: 'still' },
  overrunState: { waiting: 'note', approved: 'good', refused: 'bad', withdrawn: 'still' },
  acceptanceResult: { accepted: 'good', partly_accepted: 'note', rejected: 'bad' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Tone>>>>;

type Of = keyof typeof TONES;

/** A state of a tender or one of its parts: the same word means another thing in each, and has another colour. */
export const TenderChip = <O extends Of>({ of, value }: { of: O; value: keyof (typeof TONES)[O] & string }) => {
  const label = useLabel();
  return <ToneChip tone={(TONES[of] as Readonly<Record<string, Tone>>)[value] ?? 'still'}>{label(of, value)}</ToneChip>;
};
