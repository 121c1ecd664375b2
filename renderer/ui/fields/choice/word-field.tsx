import { NativeSelect } from '@mantine/core'
import type { Choice } from './find-choice.ts'
import type { FieldProps } from '../text/text-field.tsx'

type WordFieldProps = FieldProps & {
  readonly choices: readonly Choice[]
  /** How it is called that none of them is chosen; absent where one always is. */
  readonly none?: string
}

/** One of a few words, or none of them where that has a name. */
export const WordField = ({ name, label, value, onChange, problem, choices, none }: WordFieldProps) => (
  <NativeSelect
    data-field={name}
    label={label}
    data={none === undefined ? [...choices] : [{ value: '', label: none }, ...choices]}
    value={value}
    error={problem}
    onChange={(event) => onChange(event.currentTarget.value)}
  />
)
