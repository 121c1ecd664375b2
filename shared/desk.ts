/** What a desk tells of itself. */
export type About = {
  readonly program_version: string
  readonly data_folder: string
  readonly shipments: number
  /** Bytes that the database takes on disk. */
  readonly database_size: number
  /**
   * Where a log of the database was put at this start that was not of this database, as when a copy was put back while
   * the log of the one before still lay there.
   */
  readonly log_set_aside?: string
  readonly versions: { readonly electron?: string; readonly node: string; readonly sqlite: string }
}
