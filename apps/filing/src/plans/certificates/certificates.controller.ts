import { Controller } from '@nestjs/common';
import { FILING } from '@yinhu/contracts/filing';
import type { Call, InputOf } from '@yinhu/contracts/kernel';
import { Handles } from '@yinhu/messaging';
import { CertificatesQueries } from './certificates.queries.ts';

@Controller()
export class CertificatesController {
  constructor(private readonly queries: CertificatesQueries) {}

  @Handles(FILING.certificates.get)
  get(input: InputOf<typeof FILING.certificates.get>, call: Call) {
    return this.queries.get(input, call);
  }

  @Handles(FILING.certificates.verify)
  verify(input: InputOf<typeof FILING.certificates.verify>, call: Call) {
    return this.queries.verify(input, call);
  }
}
