import { API } from '@yinhu/contracts';
import { DOCUMENTED_FROM_FEN, fundDocument, requirements } from '../year/attachments.ts';
import { addHours } from '../year/calendar.ts';
import type { PlannedFiling } from '../year/filings.ts';
import { clerkOf } from './accounts.ts';
import type { World } from './run-steps.ts';

/**
 * The clerks of large plans attach what the next year's rules will ask for; those who do not know the fund's
 * document leave it out.
 */
export async function attachPapers({ people }: World, plan: PlannedFiling, id: string): Promise<void> {
  const { title, lines, purposeEvidence } = plan.input;
  const budgetFen = lines.reduce((sum, line) => sum + line.budgetFen, 0);
  if (budgetFen < DOCUMENTED_FROM_FEN) return;
  const subject = {
    title,
    entityName: plan.entity.name,
    budgetFen,
    fundDocument: purposeEvidence?.fundDocument,
  };
  for (const { kind, fileName, bytes } of [
    requirements(subject),
    ...(purposeEvidence ? [fundDocument(subject)] : []),
  ]) {
    const file = { fileName, bytes };
    const key = `${plan.key}-${kind}`;
    await people.upload(
      clerkOf(plan.entity.key),
      addHours(plan.submittedAt, -0.5),
      API.filing.attachments.attach,
      { id, kind },
      file,
      key,
    );
  }
}
