import { Controller } from '@nestjs/common';
import { IDENTITY } from '@yinhu/contracts/identity';
import type { InputOf } from '@yinhu/contracts/kernel';
import { Handles } from '@yinhu/messaging';
import { divisionOf, listDivisions, tilesOf } from './divisions.queries.ts';

@Controller()
export class DivisionsController {
  @Handles(IDENTITY.divisions.list)
  list(input: InputOf<typeof IDENTITY.divisions.list>) {
    return listDivisions(input);
  }

  @Handles(IDENTITY.divisions.get)
  get({ id }: InputOf<typeof IDENTITY.divisions.get>) {
    return divisionOf(id);
  }

  @Handles(IDENTITY.divisions.tiles)
  tiles({ id }: InputOf<typeof IDENTITY.divisions.tiles>) {
    return { tiles: tilesOf(id) };
  }
}
