const notTyped: ReadonlySet<string> = new Set([
  'button',
  'checkbox',
  'color',
  'file',
  'image',
  'radio',
  'range',
  'reset',
  'submit',
])

/** A field that takes what is typed. */
export type TextFieldElement = HTMLInputElement | HTMLTextAreaElement

/** The text field that an event happened in, if it is one. */
export const textFieldOf = (target: EventTarget | null): TextFieldElement | undefined => {
  if (target instanceof HTMLTextAreaElement) return target
  if (target instanceof HTMLInputElement && !notTyped.has(target.type)) return target
  return undefined
}

/** Whether a key that is struck there belongs to the element: a text field, a list to choose from, a rich text. */
export const takesTyping = (target: EventTarget | null): boolean =>
  textFieldOf(target) !== undefined ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLElement && target.isContentEditable)

/** Puts a text into a field in such a way that the page learns of it as if it had been typed. */
export const enterText = (field: TextFieldElement | HTMLSelectElement, text: string): void => {
  // React keeps its own idea of the value in a property of the element: the setter of the prototype goes past it.
  const kinds = [HTMLInputElement, HTMLTextAreaElement, HTMLSelectElement]
  const kind = kinds.find((one) => field instanceof one) ?? HTMLInputElement
  Reflect.set(kind.prototype, 'value', text, field)
  field.dispatchEvent(new Event(kind === HTMLSelectElement ? 'change' : 'input', { bubbles: true }))
}
