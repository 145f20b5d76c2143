import { Controller } from '@nestjs/common';
import { type Call, certificates, type InputOf } from '@yinhu/contracts';
import { Handles } from '@yinhu/messaging';
import { CertificatesQueries } from './certificates.queries.ts';

@Controller()
export class CertificatesController {
  constructor(private readonly queries: CertificatesQueries) {}

  @Handles(certificates.get)
  get(input: InputOf<typeof certificates.get>, call: Call) {
    return this.queries.get(input, call);
  }

  @Handles(certificates.verify)
  verify(input: InputOf<typeof certificates.verify>, call: Call) {
    return this.queries.verify(input, call);
  }
}
