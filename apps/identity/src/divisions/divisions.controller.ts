import { Controller } from '@nestjs/common';
import { divisions, type InputOf } from '@yinhu/contracts';
import { Handles } from '@yinhu/messaging';
import { divisionOf, listDivisions, tilesOf } from './divisions.queries.ts';

@Controller()
export class DivisionsController {
  @Handles(divisions.list)
  list(input: InputOf<typeof divisions.list>) {
    return listDivisions(input);
  }

  @Handles(divisions.get)
  get({ id }: InputOf<typeof divisions.get>) {
    return divisionOf(id);
  }

  @Handles(divisions.tiles)
  tiles({ id }: InputOf<typeof divisions.tiles>) {
    return { tiles: tilesOf(id) };
  }
}
