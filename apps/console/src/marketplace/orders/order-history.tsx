import { type OrderDetail, OrderStatus } from '@yinhu/contracts/marketplace';
import { useTranslate } from 'react-admin';
import { useLabel, useLanguage } from '../../i18n/use-label.ts';
import { timeText } from '../../shared/dates.ts';
import { Timeline } from '../../shared/timeline.tsx';

export const OrderHistory = ({ order }: { order: OrderDetail }) => {
  const translate = useTranslate();
  const label = useLabel();
  const language = useLanguage();
  return (
    <Timeline
      entries={order.history.toReversed().map((step) => ({
        key: `${step.at}-${step.action}`,
        title: translate(`order.actions.${step.action}`, { _: label(OrderStatus, step.to) }),
        lines: [timeText(step.at, language), translate('words.by', { name: step.by }), step.reason],
      }))}
    />
  );
};
