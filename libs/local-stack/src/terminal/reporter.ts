export type Step = 'postgres' | 'nats' | 'services' | 'console';

export interface Death {
  name: string;
  reason: string;
  restartInSeconds: number;
  logEnd: string[];
}

/** Whoever shows how a start goes. */
export interface Reporter {
  step<T>(step: Step, work: () => Promise<T>): Promise<T>;
  died(death: Death): void;
}

export const silentReporter: Reporter = {
  step: (_, work) => work(),
  died: () => {},
};
