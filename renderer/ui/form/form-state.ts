import type { PropertyTable } from '#shared/contract/properties.ts'
import { type PathStep, type Tree, valueAt, withValueAt } from '#shared/contract/tree.ts'
import { childPath, type FieldPath, ID, rowsIn, stepsOf } from './field-path.ts'
import { typedOf } from './typed.ts'

/** What a form holds: what is sent, as it is typed, and the number that its next row will have. */
export type FormState = { readonly request: Tree; readonly nextId: number }
/** A change of a form: the form before in, the form after out. */
export type Edit<Form extends FormState> = (form: Form) => Form

/** The form that something saved or pasted fills. */
export const openForm = (table: PropertyTable, request: Tree): FormState => {
  let nextId = 1
  const takeId = (): number => nextId++
  return { request: typedOf({ table, takeId }, request), nextId }
}

/** What stands in a field, or in a whole group of them. */
export const valueIn = ({ request }: FormState, path: FieldPath): unknown => valueAt(request, stepsOf(path))
/** The text that stands in a field; empty where there is none. */
export const textIn = ({ request }: FormState, path: FieldPath): string => textAt(request, ...stepsOf(path))
/** The same of a part of a form. */
export const textAt = (tree: unknown, ...steps: readonly PathStep[]): string => {
  const value = valueAt(tree, steps)
  return typeof value === 'string' ? value : ''
}

/**
 * Puts something into a field; `undefined` takes away what stands there. A field whose row is gone may still have its last
 * word, when the focus leaves it: that brings no row back.
 */
export const setValue =
  (path: FieldPath, value: unknown) =>
  <Form extends FormState>(form: Form): Form => {
    const steps = stepsOf(path)
    const row = steps.slice(0, steps.findLastIndex((step) => typeof step === 'object') + 1)
    if (row.length > 0 && valueAt(form.request, row) === undefined) return form
    return { ...form, request: withValueAt(form.request, steps, value) }
  }

/** Puts several values at their paths below one. */
export const setValues =
  (below: FieldPath, values: Readonly<Record<string, unknown>>) =>
  <Form extends FormState>(form: Form): Form =>
    Object.entries(values).reduce(
      (changed, [path, value]) => setValue(childPath(below, path), value)(changed),
      form,
    )

/** Adds a row at the end of a list. */
export const addRow =
  (list: FieldPath, row: Tree) =>
  <Form extends FormState>(form: Form): Form => ({
    ...setValue(list, [...rowsIn(valueIn(form, list)), { [ID]: form.nextId, ...row }])(form),
    nextId: form.nextId + 1,
  })

/** Removes a row, and its list with the last one. */
export const removeRow =
  (path: FieldPath) =>
  <Form extends FormState>(form: Form): Form => {
    const list = path.slice(0, path.lastIndexOf('['))
    const removed = setValue(path, undefined)(form)
    return rowsIn(valueIn(removed, list)).length > 0 ? removed : setValue(list, undefined)(removed)
  }
