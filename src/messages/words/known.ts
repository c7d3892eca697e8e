/** What a report says that was asked with `--known-at`. */
export interface KnownWords {
  /** Stands behind the title. */
  readonly mark: (moment: string) => string;
  /** Where there is no title. */
  readonly note: (moment: string) => string;
}
