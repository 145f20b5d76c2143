import { Controller } from '@nestjs/common';
import { IDENTITY } from '@yinhu/contracts/identity';
import { Handles } from '@yinhu/messaging';
import { SigningKeys } from './signing-keys.ts';

@Controller()
export class KeysController {
  constructor(private readonly signingKeys: SigningKeys) {}

  @Handles(IDENTITY.keys.list)
  async list() {
    return { keys: await this.signingKeys.published() };
  }
}
