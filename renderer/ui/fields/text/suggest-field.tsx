import { Combobox, useCombobox } from '@mantine/core'
import classes from './suggest-field.module.css'
import { type FieldProps, TextField } from './text-field.tsx'

/** Something that is offered for what was typed. */
export type Suggestion = { readonly id: string; readonly title: string; readonly detail: string }

type SuggestFieldProps = FieldProps & {
  readonly suggestions: readonly Suggestion[]
  /** How the list of them is called. */
  readonly suggestionsLabel: string
  readonly onChoose: (id: string) => void
  /** Says that something is typed, so that it is looked for. */
  readonly onTyped: (text: string) => void
}

/**
 * A line of text that offers what is known already. It is never in the way: only the arrows go into the list, Enter
 * takes what they stand on, and Tab leaves as always.
 */
export const SuggestField = (props: SuggestFieldProps) => {
  const { suggestions, suggestionsLabel, onChoose, onTyped, onChange, ...field } = props
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => {
        combobox.closeDropdown()
        onTyped('')
        onChoose(id)
      }}
      transitionProps={{ duration: 0 }}
      // Inside the page, and so inside its landmarks.
      withinPortal={false}
      width="max-content"
      position="bottom-start"
    >
      <Combobox.Target>
        <TextField
          {...field}
          onChange={(text) => {
            onChange(text)
            onTyped(text)
            // What the arrows stood on may be another one in the list to come.
            combobox.resetSelectedOption()
            combobox.openDropdown()
          }}
          onLeave={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={suggestions.length === 0} miw="20rem" maw="30rem">
        <Combobox.Options aria-label={suggestionsLabel}>
          {suggestions.map(({ id, title, detail }) => (
            <Combobox.Option key={id} value={id} className={classes['option'] ?? ''}>
              <bdi>{title}</bdi>
              <bdi className={classes['detail']}>{detail}</bdi>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
