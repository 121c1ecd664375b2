import { MultiSelect, type ComboboxItem, type OptionsFilter } from '@mantine/core'
import { type ClipboardEvent, memo, useMemo } from 'react'
import classes from './choices-field.module.css'
import { type Choice, findChoices } from './find-choice.ts'
import { readChoices } from './read-choices.ts'
import { useSteady } from './use-steady.ts'

type ChoicesFieldProps = {
  /** Names the field in its form: `focusField` finds it by this. */
  readonly name: string
  readonly label: string
  readonly values: readonly string[]
  readonly onChange: (values: readonly string[]) => void
  readonly choices: readonly Choice[]
  readonly nothingFound: string
  /** How the button that takes all away is called. */
  readonly clearLabel: string
  /** Shown while nothing is chosen. */
  readonly placeholder?: string | undefined
  readonly problem?: string | undefined
  /** Where the label stands above a whole column. */
  readonly isLabelHidden?: boolean
}

const filter: OptionsFilter = ({ options, search }) => [
  ...findChoices(
    options.filter((option): option is ComboboxItem => 'value' in option),
    search,
  ),
]

/**
 * Some of a long list, by typing their names or codes. Several that are pasted at once, as `DE, FR, IT`, are all taken.
 * A value that is not in the list is shown as it is.
 */
export const ChoicesField = (props: ChoicesFieldProps) => (
  <SteadyChoices {...props} onChange={useSteady(props.onChange)} />
)

const SteadyChoices = memo((props: ChoicesFieldProps) => {
  const { name, label, values, onChange, choices, nothingFound, clearLabel, placeholder, problem } = props
  const data = useMemo(() => {
    const known = new Set(choices.map(({ value }) => value))
    const unknown = values.filter((value) => !known.has(value))
    return [...unknown.map((value) => ({ value, label: value })), ...choices]
  }, [choices, values])
  const paste = (event: ClipboardEvent): void => {
    const pasted = readChoices(choices, event.clipboardData.getData('text/plain'))
    if (pasted === undefined) return
    event.preventDefault()
    onChange([...new Set([...values, ...pasted])])
  }
  return (
    <MultiSelect
      data-field={name}
      classNames={{ pillsList: classes['pills'] ?? '' }}
      {...(props.isLabelHidden === true ? { 'aria-label': label } : { label })}
      data={data}
      value={[...values]}
      onChange={onChange}
      onPaste={paste}
      error={problem}
      {...(values.length === 0 && placeholder !== undefined && { placeholder })}
      nothingFoundMessage={nothingFound}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': clearLabel }}
      hidePickedOptions
      openOnFocus={false}
      selectFirstOptionOnChange
      filter={filter}
      autoComplete="off"
      spellCheck={false}
      maxDropdownHeight={260}
      comboboxProps={{ transitionProps: { duration: 0 }, keepMounted: false }}
    />
  )
})
SteadyChoices.displayName = 'SteadyChoices'
