import type { KeyboardEvent } from 'react'

/** Enter goes to the next field that wants to be put right. */
export const goToNextFault = (event: KeyboardEvent<HTMLInputElement>): void => {
  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return
  event.preventDefault()
  const fields = [...document.querySelectorAll<HTMLInputElement>('input[data-fix]')]
  const next = fields[fields.indexOf(event.currentTarget) + 1]
  if (next) next.focus()
  else event.currentTarget.blur()
}
