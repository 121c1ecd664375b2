import { useFieldLabel } from '#contract/field.tsx'
import { FieldCell } from '#ui/fields/field-grid.tsx'
import { TextField } from '#ui/fields/text/text-field.tsx'
import { childPath, type FieldPath } from '#ui/form/field-path.ts'
import { useField, useFormFields, useValueAt } from '#ui/form/use-field.ts'
import { setName } from '../../model/edits.ts'
import { SAVED } from '../../model/form.ts'
import { ReferenceField } from './reference-field.tsx'

/** What a carrier, or the service at a path, is called: a name, and the reference that follows it while it is new. */
export const NameFields = ({ at = '' }: { readonly at?: FieldPath }) => {
  const { edit } = useFormFields()
  const [name, reference] = [childPath(at, 'name'), childPath(at, 'reference')]
  const saved = useValueAt(childPath(at, SAVED))
  return (
    <>
      <FieldCell span={7}>
        <TextField
          {...useField(name)}
          label={useFieldLabel(name).label}
          onChange={(typed) => edit(setName(typed, at))}
        />
      </FieldCell>
      <FieldCell span={5}>
        <ReferenceField
          {...useField(reference)}
          label={useFieldLabel(reference).label}
          saved={typeof saved === 'string' ? saved : ''}
        />
      </FieldCell>
    </>
  )
}
