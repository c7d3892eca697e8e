/** A name in both languages, as shipped data carries it. */
export interface Name {
  readonly 'zh-CN': string;
  readonly en: string;
}
