import type { TenderDetail } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { useLanguage } from '../../i18n/use-label.ts';
import { dateText, timeText } from '../../shared/dates.ts';
import { Timeline } from '../../shared/timeline.tsx';
import { usePerson } from '../../shared/use-person.ts';

/** Who entered what and when, newest first. */
export const TenderHistory = ({ tender }: { tender: TenderDetail }) => {
  const translate = useTranslate();
  const person = usePerson();
  const language = useLanguage();
  return (
    <Timeline
      entries={tender.history.toReversed().map((step, i) => ({
        key: `${tender.history.length - i}`,
        title: `${translate(`tender.steps.${step.action}`)}${step.happenedOn ? ` · ${dateText(step.happenedOn, language)}` : ''}`,
        lines: [timeText(step.at, language), translate('words.by', { name: person(step.by) }), step.reason],
      }))}
    />
  );
};
