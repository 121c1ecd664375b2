import { Input, SegmentedControl } from '@mantine/core'
import { useId } from 'react'

type LabelledSegmentsProps<Value extends string> = {
  readonly label: string
  readonly value: Value
  readonly choices: readonly { readonly value: Value; readonly label: string }[]
  readonly onChange: (value: Value) => void
}

/** One of a few choices that all stand side by side, under their common name. */
export const LabelledSegments = <Value extends string>(props: LabelledSegmentsProps<Value>) => {
  const { label, value, choices, onChange } = props
  const id = useId()
  return (
    <div>
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
    </div>
  )
}
