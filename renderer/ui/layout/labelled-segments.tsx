import { Input, SegmentedControl } from '@mantine/core'
import { useId } from 'react'

type LabelledSegmentsProps<Value extends string> = {
  /** Names the field in its form, where it is in one. */
  readonly name?: string
  readonly label: string
  readonly value: Value
  readonly choices: readonly { readonly value: Value; readonly label: string }[]
  /** What is wrong, in words. */
  readonly problem?: string | undefined
  readonly onChange: (value: Value) => void
}

/** One of a few choices that all stand side by side, under their common name. */
export const LabelledSegments = <Value extends string>(props: LabelledSegmentsProps<Value>) => {
  const { name, label, value, choices, problem, onChange } = props
  const id = useId()
  return (
    <div data-field={name}>
      <Input.Label id={id} labelElement="div">
        {label}
      </Input.Label>
      <SegmentedControl
        aria-labelledby={id}
        fullWidth
        value={value}
        onChange={onChange}
        data={choices.map((choice) => ({ ...choice }))}
      />
      {problem !== undefined && <Input.Error role="alert">{problem}</Input.Error>}
    </div>
  )
}
