import * as filing from '@yinhu/contracts/filing';
import * as household from '@yinhu/contracts/household';
import * as identity from '@yinhu/contracts/identity';
import * as kernel from '@yinhu/contracts/kernel';
import * as marketplace from '@yinhu/contracts/marketplace';
import * as oversight from '@yinhu/contracts/oversight';

/** What all contexts export: a schema among it is described in the API document under its name. */
export const NAMED_SCHEMAS = {
  ...kernel,
  ...identity,
  ...filing,
  ...marketplace,
  ...household,
  ...oversight,
};
