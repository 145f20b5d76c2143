import { type FilingDetail, FilingStatus, type Transition } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import type { z } from 'zod';
import { useLabel, useLanguage } from '../../i18n/use-label.ts';
import { timeText } from '../../shared/dates.ts';
import { Timeline } from '../../shared/timeline.tsx';
import { usePerson } from '../../shared/use-person.ts';

/** Entries made later than they took effect by more than this say so. */
const BACKDATED_MS = 60 * 60 * 1000;

/** Who did what, when and why, newest first. */
export const FilingHistory = ({ filing }: { filing: FilingDetail }) => {
  const translate = useTranslate();
  const label = useLabel();
  const person = usePerson();
  const language = useLanguage();
  const whenOf = ({ at, recordedAt }: z.infer<typeof Transition>) => {
    const late = Date.parse(recordedAt) - Date.parse(at) > BACKDATED_MS;
    return (
      timeText(at, language) +
      (late ? ` (${translate('words.recorded_at', { time: timeText(recordedAt, language) })})` : '')
    );
  };
  return (
    <Timeline
      entries={filing.history.toReversed().map((step, i) => ({
        key: `${step.recordedAt}-${step.action}-${i}`,
        title: translate(`filing.actions.${step.action}`, { _: label(FilingStatus, step.to) }),
        lines: [whenOf(step), translate('words.by', { name: person(step.by) }), step.reason],
      }))}
    />
  );
};
