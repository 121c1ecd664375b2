import { TagsInput } from '@mantine/core'

type TextsFieldProps = {
  /** Names the field in its form: `focusField` finds it by this. */
  readonly name: string
  readonly label: string
  /** Where the label stands as a heading above already. */
  readonly isLabelHidden?: boolean
  readonly values: readonly string[]
  readonly onChange: (values: readonly string[]) => void
  /** Shown while there is none. */
  readonly placeholder?: string | undefined
  readonly problem?: string | undefined
}

/** Several short texts, each of them taken with Enter, a comma, or by leaving the field. */
export const TextsField = (props: TextsFieldProps) => {
  const { name, label, isLabelHidden = false, values, onChange, placeholder, problem } = props
  return (
    <TagsInput
      data-field={name}
      {...(isLabelHidden ? { 'aria-label': label } : { label })}
      value={[...values]}
      {...(values.length === 0 && placeholder !== undefined && { placeholder })}
      error={problem}
      onChange={onChange}
      acceptValueOnBlur
    />
  )
}
