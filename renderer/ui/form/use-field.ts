import { valueAt } from '#shared/contract/tree.ts'
import { createContext, use, useCallback, useSyncExternalStore } from 'react'
import type { FieldProps } from '../fields/text/text-field.tsx'
import { type FieldPath, patternOf, stepsOf } from './field-path.ts'
import type { FormShape } from './field-of-problem.ts'
import { type FormState, setValue } from './form-state.ts'
import type { LocatedProblem } from './located-problems.ts'
import { hasContent, listOf, shownText, textsOf } from './typed.ts'

/** What the fields of a form read and change. */
export type FormFields = {
  readonly shape: FormShape
  readonly get: () => FormState
  readonly subscribe: (listener: () => void) => () => void
  readonly edit: (change: <Form extends FormState>(form: Form) => Form) => void
  readonly problemAt: (path: FieldPath) => LocatedProblem | undefined
  /** One sentence for what is wrong. */
  readonly messageOf: (located: LocatedProblem, form: FormState) => string
}

const Fields = createContext<FormFields | undefined>(undefined)
/** Gives the fields on a screen the form that they belong to. */
export const FormProvider = Fields.Provider

/** The form that a field belongs to. */
export const useFormFields = (): FormFields => {
  const fields = use(Fields)
  if (!fields) throw new Error('A field stands outside of a form.')
  return fields
}

// Every field asks at each stroke of a key: paths are read before, when a field is drawn.

/** What stands at a path of the form; the component is drawn anew only when that changes. */
export const useValueAt = (path: FieldPath): unknown => {
  const { subscribe, get } = useFormFields()
  const steps = stepsOf(path)
  return useSyncExternalStore(subscribe, () => valueAt(get().request, steps))
}

/** The text that stands in a field. */
export const useText = (path: FieldPath): string => {
  const { shape } = useFormFields()
  return shownText(shape.table.get(patternOf(path)), useValueAt(path))
}

/** What is wrong at a field, in words; nothing when nothing is. */
const useProblem = (path: FieldPath): string | undefined => {
  const { subscribe, problemAt, messageOf, get } = useFormFields()
  const located = useSyncExternalStore(subscribe, () => problemAt(path))
  return located && messageOf(located, get())
}

/** What is wrong at each of some fields, in words. */
export const useProblems = (paths: readonly FieldPath[]): readonly (string | undefined)[] => {
  const { subscribe, problemAt, messageOf, get } = useFormFields()
  const messageAt = (path: FieldPath): string => {
    const located = problemAt(path)
    return located ? messageOf(located, get()) : ''
  }
  // One text, so that it is the same as long as it says the same.
  const messages = useSyncExternalStore(subscribe, () => paths.map(messageAt).join('\n'))
  return messages.split('\n').map((message) => (message === '' ? undefined : message))
}

/** Whether something is wrong at any of some fields. */
export const useIsWrong = (paths: readonly FieldPath[]): boolean => {
  const { subscribe, problemAt } = useFormFields()
  return useSyncExternalStore(subscribe, () => paths.some((path) => problemAt(path) !== undefined))
}

/** Whether any of some fields is filled, or wrong: then they have to be shown. */
export const useIsNeeded = (paths: readonly FieldPath[]): boolean => {
  const { subscribe, get, problemAt } = useFormFields()
  const places = paths.map((path) => ({ path, steps: stepsOf(path) }))
  return useSyncExternalStore(subscribe, () =>
    places.some(
      ({ path, steps }) => hasContent(valueAt(get().request, steps)) || problemAt(path) !== undefined,
    ),
  )
}

/** Everything that a field of text needs but its label. */
export const useField = (path: FieldPath): Omit<FieldProps, 'label'> => {
  const { edit } = useFormFields()
  return {
    name: path,
    value: useText(path),
    problem: useProblem(path),
    onChange: useCallback((text: string) => edit(setValue(path, text)), [edit, path]),
  }
}

const none: readonly string[] = []

/** The same of a field for several short texts. */
export const useTextsField = (path: FieldPath) => {
  const { shape, edit } = useFormFields()
  const property = shape.table.get(patternOf(path))
  const value = useValueAt(path)
  return {
    name: path,
    values: (property && textsOf(property, value)) ?? none,
    problem: useProblem(path),
    onChange: (texts: readonly string[]): void =>
      edit(setValue(path, property && texts.length > 0 ? listOf(property, texts) : '')),
  }
}
