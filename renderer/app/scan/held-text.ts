import { enterText, textFieldOf, type TextFieldElement } from '#ui/shortcuts/text-field.ts'

/** A field as it was before a scan began in it. */
export type HeldField = {
  readonly field: TextFieldElement | HTMLSelectElement
  readonly valueBefore: string
  /** Where the text would have gone; nothing for fields that do not tell, such as those for e-mail addresses. */
  readonly selection: readonly [start: number, end: number] | undefined
}

/** Keeps how the field looks that an event happens in; nothing outside of fields. */
export const holdField = (target: EventTarget | null): HeldField | undefined => {
  if (target instanceof HTMLSelectElement)
    return { field: target, valueBefore: target.value, selection: undefined }
  const field = textFieldOf(target)
  if (field === undefined) return undefined
  const { value: valueBefore, selectionStart, selectionEnd } = field
  const selection =
    selectionStart === null || selectionEnd === null ? undefined : ([selectionStart, selectionEnd] as const)
  return { field, valueBefore, selection }
}

/** Makes the field what it was before, and gives it the focus back if its own keys took that elsewhere. */
export const restoreField = ({ field, valueBefore, selection }: HeldField): void => {
  if (field.value !== valueBefore) enterText(field, valueBefore)
  if (document.activeElement !== field) field.focus()
  if (selection && !(field instanceof HTMLSelectElement)) field.setSelectionRange(...selection)
}

/** Gives the field a text that was kept from it. */
export const releaseText = ({ field, valueBefore, selection }: HeldField, text: string): void => {
  if (field instanceof HTMLSelectElement) return
  const [start, end] = selection ?? [valueBefore.length, valueBefore.length]
  enterText(field, valueBefore.slice(0, start) + text + valueBefore.slice(end))
  if (selection) field.setSelectionRange(start + text.length, start + text.length)
}
