import { Controller } from '@nestjs/common';
import { keys } from '@yinhu/contracts';
import { Handles } from '@yinhu/messaging';
import { SigningKeys } from './signing-keys.ts';

@Controller()
export class KeysController {
  constructor(private readonly signingKeys: SigningKeys) {}

  @Handles(keys.list)
  async list() {
    return { keys: await this.signingKeys.published() };
  }
}
