import { useQueryClient } from '@tanstack/react-query';
import { FILING, type OcdsImportReport } from '@yinhu/contracts/filing';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { client } from '../../api/client.ts';
import { asHttpError, messageOf } from '../../api/problems.ts';

interface State {
  readonly file: File | null;
  readonly report: OcdsImportReport | null;
  readonly busy: 'reading' | 'importing' | null;
  /** Processes taken over so far. */
  readonly done: number;
  readonly isOver: boolean;
}

const START: State = { file: null, report: null, busy: null, done: 0, isOver: false };

/** A file on its way in: read and judged first, then taken over, as often as it needs. */
export function useImport() {
  const notify = useNotify();
  const queries = useQueryClient();
  const [state, setState] = useState(START);
  const { preview, import: take } = FILING.ocdsImports;
  const send = (operation: typeof preview | typeof take, file: File) =>
    client.upload(operation, {}, { bytes: file, fileName: file.name });
  const fail = (error: unknown, next: State) => {
    notify(messageOf(asHttpError(error)), { type: 'error', multiLine: true });
    setState(next);
  };

  async function choose(file: File): Promise<void> {
    setState({ ...START, file, busy: 'reading' });
    try {
      const report = await send(preview, file);
      setState({ ...START, file, report });
    } catch (error) {
      fail(error, START);
    }
  }

  /** One call takes as much as its time allows; what it reports as left comes with the next. */
  async function run(): Promise<void> {
    const { file } = state;
    if (!file) return;
    let done = 0;
    setState({ ...state, busy: 'importing', done });
    try {
      let report: OcdsImportReport;
      do {
        report = await send(take, file);
        done += report.counts.taken;
        setState({ ...state, report, busy: 'importing', done });
      } while (report.counts.left > 0 && report.counts.taken > 0);
      setState({ file, report, busy: null, done, isOver: true });
    } catch (error) {
      fail(error, { ...state, busy: null });
    }
    await queries.invalidateQueries();
  }

  return { ...state, choose, run };
}
