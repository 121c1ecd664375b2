/** A key of the page and what it does. */
export type Shortcut = {
  /** For example `N`, `mod+Enter`, `Delete`, `/`. */
  readonly keys: string
  /** What it does, as people read it in the list of keys and in the palette. */
  readonly label: string
  /** The heading that it stands under in the list of keys. */
  readonly group: string
  /** What happens. Without it the key is only listed: the element that has the focus answers it itself. */
  readonly run?: () => void
  /** Listed, but without effect for this moment: it is being done already. */
  readonly disabled?: boolean
  /** Why it is not possible now: the key says so. */
  readonly disabledReason?: string | undefined
  /** Also while a text field has the focus. */
  readonly inFields?: boolean
  /** While a dialog is open only the shortcuts that say this are answered. */
  readonly inDialog?: boolean
}
