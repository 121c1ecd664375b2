import { Select } from '@mantine/core'
import type { Choice } from '#ui/fields/choice/find-choice.ts'

type ChoicesProps = {
  readonly label: string
  readonly choices: readonly Choice[]
  readonly value: string
  readonly onChange: (value: string) => void
}

/** One of several, or none. What is not offered any more is shown as it is. */
export const Choices = ({ label, choices, value, onChange }: ChoicesProps) => {
  const isOffered = value === '' || choices.some((choice) => choice.value === value)
  return (
    <Select
      label={label}
      placeholder="—"
      clearable
      searchable={choices.length > 10}
      data={[...choices, ...(isOffered ? [] : [{ value, label: value }])]}
      value={value === '' ? null : value}
      onChange={(chosen) => onChange(chosen ?? '')}
    />
  )
}
