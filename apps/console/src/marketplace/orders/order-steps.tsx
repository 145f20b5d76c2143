import { Alert, Step, StepLabel, Stepper, useMediaQuery } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { type OrderDetail, OrderStatus } from '@yinhu/contracts/marketplace';
import { useLabel, useLanguage } from '../../i18n/use-label.ts';
import { timeText } from '../../shared/dates.ts';

const WAY = OrderStatus.options.filter((status) => status !== 'cancelled');

/** How far the order has come; a cancelled one shows how far it came, and why it ended. */
export const OrderSteps = ({ order }: { order: OrderDetail }) => {
  const label = useLabel();
  const language = useLanguage();
  const narrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'));
  const reached = (status: OrderStatus) => order.history.find((step) => step.to === status)?.at;
  const last = WAY.findLastIndex((status) => reached(status));
  const cancelled = order.history.find((step) => step.to === 'cancelled');
  return (
    <>
      {cancelled && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          {label(OrderStatus, 'cancelled')} · {timeText(cancelled.at, language)}
          {cancelled.reason && ` · ${cancelled.reason}`}
        </Alert>
      )}
      <Stepper
        activeStep={cancelled ? -1 : last + 1}
        alternativeLabel={!narrow}
        orientation={narrow ? 'vertical' : 'horizontal'}
        connector={narrow ? null : undefined}
      >
        {WAY.map((status) => {
          const at = reached(status);
          return (
            <Step key={status} completed={at !== undefined}>
              <StepLabel
                optional={
                  at && <span style={{ fontSize: '0.75rem', opacity: 0.75 }}>{timeText(at, language)}</span>
                }
              >
                {label(OrderStatus, status)}
              </StepLabel>
            </Step>
          );
        })}
      </Stepper>
    </>
  );
};
