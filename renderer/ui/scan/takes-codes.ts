import { enterText, type TextFieldElement } from '../shortcuts/text-field.ts'

/** What a field does with a code: it waits for one itself, or looks for what no shipment is called by. */
export type CodeUse = 'value' | 'search'

/** Marks a field that is meant for codes: what is scanned there may replace what stands in it. */
export const takesCodes = (use: CodeUse) => ({ 'data-takes-codes': use })

/** What the field does with codes; nothing where none may land. */
export const codeUseOf = (field: Element | undefined): CodeUse | undefined => {
  const use = field?.closest('[data-takes-codes]')?.getAttribute('data-takes-codes')
  return use === 'value' || use === 'search' ? use : undefined
}

const SCAN = 'scan'

/** Puts a scanned code in the place of what stands in a field, unless those around it know a better place. */
export const enterCode = (field: TextFieldElement | HTMLSelectElement, code: string): void => {
  const scan = new CustomEvent(SCAN, { detail: code, bubbles: true, cancelable: true })
  if (field.dispatchEvent(scan)) enterText(field, code)
}

/** A code that is about to land in a field. */
export type Landing = {
  readonly code: string
  readonly field: HTMLElement
  /** Somebody else has put it where it belongs. */
  readonly take: () => void
}

/** Hears of codes that are about to land in a field inside the element. */
export const followCodes = (element: HTMLElement, hear: (landing: Landing) => void): (() => void) => {
  const listen = (event: Event): void => {
    const { target } = event
    if (!(event instanceof CustomEvent) || !(target instanceof HTMLElement)) return
    const code: unknown = event.detail
    if (typeof code === 'string') hear({ code, field: target, take: () => event.preventDefault() })
  }
  element.addEventListener(SCAN, listen)
  return () => element.removeEventListener(SCAN, listen)
}
