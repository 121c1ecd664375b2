/** What every dialog of an act is given: the shipments it is about, one or many. */
export type ActDialogProps = {
  readonly references: readonly string[]
  readonly onClose: () => void
}
