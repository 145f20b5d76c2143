import { HOUSEHOLD, type HouseholdLink } from '@yinhu/contracts/household';
import { CommandButton } from '../../shared/command-button.tsx';

const MOST_REASON = 300;

/** What the link's state allows; which role may do it says the operation. */
export const LinkActions = ({ link: { id, status } }: { link: HouseholdLink }) => {
  const ask = (action: string) => ({
    label: `link.${action}`,
    confirm: `link.${action}_confirm`,
    done: `link.${action}_done`,
  });
  if (status === 'proposed')
    return (
      <>
        <CommandButton
          operation={HOUSEHOLD.links.confirm}
          input={() => ({ id })}
          {...ask('confirm')}
          look={{ size: 'small', variant: 'contained' }}
        />
        <CommandButton
          operation={HOUSEHOLD.links.refuse}
          input={(reason) => ({ id, reason })}
          {...ask('refuse')}
          reason={MOST_REASON}
          look={{ size: 'small', color: 'error' }}
        />
      </>
    );
  if (status !== 'confirmed') return null;
  return (
    <>
      <CommandButton
        operation={HOUSEHOLD.links.end}
        input={(reason) => ({ id, reason })}
        {...ask('end')}
        reason={MOST_REASON}
        look={{ size: 'small' }}
      />
      <CommandButton
        operation={HOUSEHOLD.links.end}
        input={(reason) => ({ id, reason, reverse: true })}
        {...ask('annul')}
        reason={MOST_REASON}
        look={{ size: 'small', color: 'error' }}
      />
    </>
  );
};
