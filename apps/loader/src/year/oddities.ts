/**
 * What is out of the ordinary in a tender: enough for each indicator to find something, and for people to see
 * what happens then.
 */
export type Oddity =
  | 'short_notice'
  | 'single_bid'
  | 'close_price'
  | 'same_price'
  | 'deep_discount'
  | 'lowest_out'
  | 'only_winner_valid'
  | 'general_wins'
  | 'delivered_elsewhere'
  | 'overrun'
  | 'late_end'
  | 'three_changes'
  | 'refused_first'
  | 'terminated'
  | 'failed_first'
  | 'cancelled_first';

/** By the number of the filing that the tender is for. */
export const ODDITIES: Readonly<Record<number, Oddity>> = {
  2: 'general_wins',
  6: 'same_price',
  11: 'close_price',
  12: 'lowest_out',
  18: 'terminated',
  20: 'three_changes',
  23: 'single_bid',
  27: 'only_winner_valid',
  32: 'deep_discount',
  35: 'general_wins',
  42: 'failed_first',
  49: 'general_wins',
  50: 'delivered_elsewhere',
  63: 'single_bid',
  69: 'short_notice',
  70: 'overrun',
  74: 'refused_first',
  76: 'late_end',
  84: 'cancelled_first',
  88: 'single_bid',
  113: 'general_wins',
  109: 'general_wins',
  125: 'general_wins',
};

/** Number of the entity among the 33 that gives nearly everything to one supplier. */
export const LOYAL_ENTITY = 'entity-06';
