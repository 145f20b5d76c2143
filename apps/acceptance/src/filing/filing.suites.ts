import type { Suites } from '../world/suites.ts';
import { certificateSuite } from './certificate.suite.ts';
import { clerkSuite } from './clerk.suite.ts';
import { correctionSuite } from './correction.suite.ts';
import { filingSuite } from './filing.suite.ts';
import { importSuite } from './import.suite.ts';
import { reviewSuite } from './review.suite.ts';
import { unfinishedSuite } from './unfinished.suite.ts';
import { uploadsSuite } from './uploads.suite.ts';
import { venueSuite } from './venue.suite.ts';

export const filingSuites: Suites = {
  'a file': uploadsSuite,
  'a county’s clerk': clerkSuite,
  'a certificate': certificateSuite,
  'a venue': venueSuite,
  'a plan that is returned': correctionSuite,
  'an import of purchasing entities': importSuite,
  'an unfinished plan': unfinishedSuite,
  filing: filingSuite,
  'a plan in review': reviewSuite,
};
