/** What `cron show|install|remove` say beside the lines. */
export interface CronWords {
  readonly shown: string;
  readonly shownTasks: string;
  readonly installed: (account: string) => string;
  readonly already: string;
  /** Lines that were there and are not among those just installed. */
  readonly dropped: (line: string) => string;
  readonly droppedBackup: (line: string) => string;
  /** What the crontab holds for the site, where it is not what is shown. */
  readonly installedNow: string;
  readonly removed: (account: string) => string;
  readonly nothing: string;
  /**
   * The machine's clock is not the site's. `time`: as given to `option`; `inSite`: what the site's clock shows then; `give`: what
   * to give so that the site's clock shows `time`.
   */
  readonly clock: (facts: {
    readonly machine: string;
    readonly site: string;
    readonly option: string;
    readonly time: string;
    readonly inSite: string;
    readonly give: string;
  }) => string;
  /** A task's command is longer than Windows takes. */
  readonly tooLong: (facts: { readonly length: number; readonly limit: number }) => string;
}
