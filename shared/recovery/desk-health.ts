/** What the last check of the database says. */
export type DeskHealth = {
  readonly state: 'unchecked' | 'whole' | 'damaged'
  /** How many faults were found, at most some twenty. */
  readonly findings: number
}
