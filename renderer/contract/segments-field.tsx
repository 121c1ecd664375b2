import type { FieldPath } from '#ui/form/field-path.ts'
import { useField } from '#ui/form/use-field.ts'
import { LabelledSegments } from '#ui/layout/labelled-segments.tsx'
import { useFieldLabel } from './field.tsx'

type SegmentsFieldProps = {
  readonly path: FieldPath
  /** What it is called here, where that differs from what the property is called. */
  readonly label?: string
  /** The first is what counts where nothing is said. */
  readonly choices: readonly { readonly value: string; readonly label: string }[]
}

/** One of a few words that all stand side by side. */
export const SegmentsField = ({ path, label, choices }: SegmentsFieldProps) => {
  const { name, value, problem, onChange } = useField(path)
  const { label: usual } = useFieldLabel(path)
  return (
    <LabelledSegments
      name={name}
      label={label ?? usual}
      value={value === '' ? (choices[0]?.value ?? '') : value}
      choices={choices}
      problem={problem}
      onChange={onChange}
    />
  )
}
