/** What a desk tells of itself. */
export type About = {
  readonly program_version: string
  readonly data_folder: string
  readonly shipments: number
  /** Bytes that the database takes on disk. */
  readonly database_size: number
  readonly versions: { readonly electron?: string; readonly node: string; readonly sqlite: string }
}
