/** What every dialog of an action is given: the shipments it is about, one or many. */
export type ActionDialogProps = {
  readonly references: readonly string[]
  readonly onClose: () => void
}
