/** A shipment that a damaged desk no longer tells, by what is known of it. */
export type LostShipment = {
  readonly reference: string
  readonly custom_reference?: string
  readonly recipient?: string
  readonly country_iso_code?: string
  readonly created?: string
}

/** What was read of a damaged desk, and what could not be. */
export type SalvageReport = {
  readonly at: string
  /** How many shipments are in the new desk. */
  readonly shipments: number
  readonly lost: readonly LostShipment[]
  readonly tables: readonly {
    readonly table: string
    readonly read: number
    /** Rows that were found and could not be read. */
    readonly unread: number
    /** Rows that belong to something which could not be read. */
    readonly without_owner: number
  }[]
  /** Where entries of the audit trail are missing, from and to. */
  readonly missing_entries: readonly (readonly [from: number, to: number])[]
  /** Pages of which nobody knows what they belong to. */
  readonly unknown_pages: number
}
