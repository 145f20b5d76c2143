/** What must answer before traffic is let in: the broker, and at least one replica of each service. */
export interface Readiness {
  /** Names of the parts, each with whether it answers now. */
  check(): Promise<Readonly<Record<string, boolean>>>;
}
