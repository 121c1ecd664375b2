import { type FieldPath, type Row, rowsIn } from '#ui/form/field-path.ts'
import { setValue } from '#ui/form/form-state.ts'
import { useFormFields, useValueAt } from '#ui/form/use-field.ts'

/** What every part of a service's page is given: where in the form the service stands. */
export type PartProps = { readonly at: FieldPath }

const none: readonly Row[] = []

/** The rows of a list, as they are typed. */
export const useRows = (list: FieldPath): readonly Row[] => {
  const rows = rowsIn(useValueAt(list))
  return rows.length > 0 ? rows : none
}

/** Something that is switched on or off. */
export const useFlag = (path: FieldPath) => {
  const { edit } = useFormFields()
  return {
    checked: useValueAt(path) === true,
    onChange: (event: { readonly currentTarget: { readonly checked: boolean } }): void =>
      edit(setValue(path, event.currentTarget.checked)),
  }
}
