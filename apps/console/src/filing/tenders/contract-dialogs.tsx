import {
  AcceptanceResult,
  type Contract,
  DELIVERY_LEVELS,
  type Delivery,
  FILING,
  type Tender,
} from '@yinhu/contracts/filing';
import { useLanguage } from '../../i18n/use-label.ts';
import { ChoiceInput } from '../../shared/choice-input.tsx';
import { dateText, today } from '../../shared/dates.ts';
import { DayInput } from '../../shared/day-input.tsx';
import { DivisionInput } from '../../shared/division-input.tsx';
import { EnumInput } from '../../shared/enum-input.tsx';
import { MoneyInput } from '../../shared/money-input.tsx';
import { Row } from '../../shared/row.tsx';
import { WordsInput } from '../../shared/words-input.tsx';
import { LimitedAmount } from './amount-input.tsx';
import { StepButton } from './step-button.tsx';
import { usePlacesOfPlans } from './use-places-of-plans.ts';

interface Of {
  readonly of: { readonly id: string; readonly contractId: string };
}
const SMALL = { variant: 'outlined', size: 'small' } as const;

export const DeliveryDialog = ({ of, plans }: Of & { plans: Tender['plans'] }) => (
  <StepButton
    operation={FILING.contracts.deliver}
    of={of}
    label="tender.act.deliver"
    title="tender.act.deliver_title"
    defaults={{ deliveredOn: today(), divisions: [] }}
    look={SMALL}
  >
    <DayInput source="deliveredOn" max={today()} />
    <DeliveredTo plans={plans} />
    <WordsInput source="description" rows={2} />
  </StepButton>
);

/** A delivery is a fact: the plan’s places are offered and not filled in by themselves. */
const DeliveredTo = ({ plans }: { plans: Tender['plans'] }) => {
  const codes = usePlacesOfPlans(plans);
  return (
    <DivisionInput
      source="divisions"
      multiple
      levels={DELIVERY_LEVELS}
      offer={{ label: 'tender.places_of_plans', codes }}
    />
  );
};

export const AcceptanceDialog = ({ of, deliveries }: Of & { deliveries: readonly Delivery[] }) => {
  const language = useLanguage();
  const choices = deliveries.map(({ id, deliveredOn, description }) => ({
    id,
    name: `${dateText(deliveredOn, language)} · ${description}`,
  }));
  return (
    <StepButton
      operation={FILING.contracts.accept}
      of={of}
      label="tender.act.accept"
      title="tender.act.accept_title"
      defaults={{ acceptedOn: today(), result: 'accepted', deliveryId: deliveries.at(-1)?.id }}
      toInput={({ amountFen, ...values }) => ({
        ...values,
        amountFen: values.result === 'rejected' ? 0 : amountFen,
      })}
      look={SMALL}
    >
      <ChoiceInput source="deliveryId" choices={choices} />
      <Row>
        <DayInput source="acceptedOn" max={today()} />
        <EnumInput source="result" of={AcceptanceResult} />
      </Row>
      <MoneyInput source="amountFen" />
      <WordsInput source="note" rows={2} />
    </StepButton>
  );
};

export const PaymentDialog = ({ of, contract }: Of & { contract: Contract }) => (
  <StepButton
    operation={FILING.contracts.pay}
    of={of}
    label="tender.act.pay"
    title="tender.act.pay_title"
    defaults={{ paidOn: today() }}
    look={SMALL}
  >
    <Row>
      <DayInput source="paidOn" max={today()} />
      <WordsInput source="voucher" />
    </Row>
    <LimitedAmount
      source="amountFen"
      sumFen={contract.paidFen}
      limitFen={contract.amountFen + contract.changedFen}
    />
  </StepButton>
);

/**
 * Whether the new amount goes beyond the award only the service knows of all its contracts; the reason can be
 * given at once.
 */
export const ChangeDialog = ({ of }: Of) => (
  <StepButton
    operation={FILING.contracts.change}
    of={of}
    label="tender.act.change"
    title="tender.act.change_title"
    defaults={{ changedOn: today() }}
    look={{ variant: 'text', size: 'small' }}
  >
    <Row>
      <DayInput source="changedOn" max={today()} />
      <DayInput source="endsOn" />
    </Row>
    <MoneyInput source="amountDeltaFen" />
    <WordsInput source="reason" rows={2} />
    <WordsInput source="overrunReason" rows={2} />
  </StepButton>
);
