/** A shipment that a damaged desk no longer tells, by what is known of it. */
export type LostShipment = {
  readonly reference: string
  readonly custom_reference?: string
  readonly recipient?: string
  readonly country_iso_code?: string
  readonly created?: string
}

/** What became of those who may work at a damaged desk. */
export type SalvagedOperators = {
  /** Names of those of whom the trail tells, and who could not be read: they cannot sign on any more. */
  readonly lost: readonly string[]
  /** There were operators, and none could be read: nobody signs on, and everybody may do what leads may. */
  readonly without_sign_on: boolean
  /** Names of those who are leads from now on, as no lead could be read and nobody could set up operators else. */
  readonly made_leads: readonly string[]
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
  readonly operators: SalvagedOperators
  /** Where entries of the audit trail are missing, from and to. */
  readonly missing_entries: readonly (readonly [from: number, to: number])[]
  /** Pages of which nobody knows what they belong to. */
  readonly unknown_pages: number
}
