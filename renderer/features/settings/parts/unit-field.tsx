import { NativeSelect } from '@mantine/core'
import { useField } from '#ui/form/use-field.ts'

type UnitFieldProps = { readonly path: string; readonly label: string; readonly units: readonly string[] }

/** A unit is always one of them, and written as it is in every language. */
export const UnitField = ({ path, label, units }: UnitFieldProps) => {
  const { name, value, onChange } = useField(path)
  return (
    <NativeSelect
      data-field={name}
      label={label}
      data={[...units]}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
