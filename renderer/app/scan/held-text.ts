import { enterText, textFieldOf, type TextField } from '../../ui/shortcuts/text-field.ts'

/** A field as it was before a scan began in it, and what has been kept from it since. */
export type HeldText = {
  readonly field: TextField
  readonly valueBefore: string
  /** Where the text would have gone; nothing for fields that do not tell, such as those for e-mail addresses. */
  readonly selection: readonly [start: number, end: number] | undefined
  readonly text: string
}

/** Keeps how the field looks that an event happens in; nothing outside of fields. */
export const holdField = (target: EventTarget | null): HeldText | undefined => {
  const field = textFieldOf(target)
  if (field === undefined) return undefined
  const { value: valueBefore, selectionStart, selectionEnd } = field
  const selection =
    selectionStart === null || selectionEnd === null ? undefined : ([selectionStart, selectionEnd] as const)
  return { field, valueBefore, selection, text: '' }
}

/** Makes the field what it was before. */
export const restoreField = ({ field, valueBefore, selection }: HeldText): void => {
  if (field.value === valueBefore) return
  enterText(field, valueBefore)
  if (selection) field.setSelectionRange(...selection)
}

/** Gives the field what was kept from it. */
export const releaseText = ({ field, valueBefore, selection, text }: HeldText): void => {
  const [start, end] = selection ?? [valueBefore.length, valueBefore.length]
  enterText(field, valueBefore.slice(0, start) + text + valueBefore.slice(end))
  if (selection) field.setSelectionRange(start + text.length, start + text.length)
}
