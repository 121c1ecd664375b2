import { type ComboboxItem, type OptionsFilter, Select } from '@mantine/core'
import { memo, useMemo, useRef } from 'react'
import { type Choice, findChoices } from './find-choice.ts'
import type { FieldProps } from '../text/text-field.tsx'
import { useSteady } from './use-steady.ts'

type ChoiceFieldProps = FieldProps & {
  readonly choices: readonly Choice[]
  readonly nothingFound: string
  readonly placeholder?: string | undefined
}

const filter: OptionsFilter = ({ options, search }) => [
  ...findChoices(
    options.filter((option): option is ComboboxItem => 'value' in option),
    search,
  ),
]

/**
 * A choice from a long list, by typing its name or its code; leaving the field takes the best answer. A value
 * that is not in the list is shown as it is.
 */
export const ChoiceField = (props: ChoiceFieldProps) => (
  <SteadyChoice {...props} onChange={useSteady(props.onChange)} />
)

const SteadyChoice = memo((props: ChoiceFieldProps) => {
  const { name, label, value, onChange, problem, choices, nothingFound, placeholder } = props
  const data = useMemo(
    () =>
      value === '' || choices.some((choice) => choice.value === value)
        ? [...choices]
        : [{ value, label: value }, ...choices],
    [choices, value],
  )
  const typed = useRef('')
  const takeTyped = (): void => {
    const chosen = data.find((choice) => choice.value === value)
    if (typed.current === (chosen?.label ?? '')) return
    if (typed.current.trim() === '') onChange('')
    else onChange(findChoices(data, typed.current)[0]?.value ?? value)
  }
  return (
    <div onBlurCapture={takeTyped}>
      <Select
        data-field={name}
        label={label}
        data={data}
        value={value === '' ? null : value}
        onChange={(chosen) => onChange(chosen ?? '')}
        onSearchChange={(text) => {
          typed.current = text
        }}
        error={problem}
        placeholder={placeholder}
        nothingFoundMessage={nothingFound}
        searchable
        openOnFocus={false}
        selectFirstOptionOnChange
        allowDeselect={false}
        filter={filter}
        autoComplete="off"
        spellCheck={false}
        // Each name keeps the direction that it is written in, so that it is its end that is cut off.
        styles={{ input: { unicodeBidi: 'plaintext' } }}
        comboboxProps={{ transitionProps: { duration: 0 }, keepMounted: false }}
      />
    </div>
  )
})
SteadyChoice.displayName = 'SteadyChoice'
