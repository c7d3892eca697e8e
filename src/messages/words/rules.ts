/** What is said of the rules by which rounds are refused or flagged. */
export interface RulesWords {
  /** Headings. */
  readonly rule: string;
  readonly severity: string;
  readonly text: string;
  readonly limits: string;
  readonly basis: string;
  readonly changed: string;

  readonly of: Readonly<Record<'off' | 'warn' | 'refuse', string>>;
  /** Refused, but may go on record as an incident. */
  readonly incident: string;
  readonly bySite: string;
  readonly title: (site: string) => string;
  readonly set: (id: string) => string;
}
