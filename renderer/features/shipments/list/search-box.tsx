import { ActionIcon, TextInput } from '@mantine/core'
import { IconSearch, IconX } from '@tabler/icons-react'
import { useEffect, useRef, useState, type KeyboardEvent, type Ref } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { takesCodes } from '#ui/scan/takes-codes.ts'

/** Long enough that a word typed in one go is one question, short enough that nobody waits. */
const PAUSE = 90

type SearchBoxProps = {
  readonly value: string
  readonly onSearch: (text: string) => void
  /** Enter: what was found is wanted. */
  readonly onSubmit: () => void
  /** Down, and Escape: into the list. */
  readonly onLeave: () => void
  readonly ref: Ref<HTMLInputElement>
}

/** Where shipments are searched while typing. */
export const SearchBox = ({ value, onSearch, onSubmit, onLeave, ref }: SearchBoxProps) => {
  const { t } = useTranslation('shipments')
  const [text, setText] = useState(value)
  const searched = useRef(value)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => {
    // Somebody else changed the search: Back, a scan, "clear".
    if (value === searched.current) return
    clearTimeout(timer.current)
    searched.current = value
    setText(value)
  }, [value])
  useEffect(() => () => clearTimeout(timer.current), [])

  const ask = (wanted: string): void => {
    clearTimeout(timer.current)
    if (wanted === searched.current) return
    searched.current = wanted
    onSearch(wanted)
  }
  const type = (typed: string): void => {
    setText(typed)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => ask(typed), PAUSE)
  }
  const clear = (): void => {
    setText('')
    ask('')
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      // Before the field is left, which asks for what stands in it.
      flushSync(clear)
      onLeave()
    } else if (event.key === 'ArrowDown') onLeave()
    else if (event.key === 'Enter') {
      ask(text)
      onSubmit()
    } else return
    event.preventDefault()
  }

  return (
    <TextInput
      ref={ref}
      {...takesCodes('search')}
      type="text"
      role="searchbox"
      aria-label={t('search.label')}
      aria-keyshortcuts="/"
      placeholder={t('search.placeholder')}
      value={text}
      maxLength={200}
      autoComplete="off"
      spellCheck={false}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={
        text !== '' && (
          <ActionIcon aria-label={t('search.clear')} onClick={clear} size="sm">
            <IconX size={14} />
          </ActionIcon>
        )
      }
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={(event) => ask(event.currentTarget.value)}
      flex={1}
      miw="12rem"
    />
  )
}
