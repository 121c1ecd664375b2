import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { takesCodes } from '#ui/scan/takes-codes.ts'
import { KeyHint } from '#ui/shortcuts/key-hint.tsx'
import { useShortcut } from '#ui/shortcuts/use-shortcut.ts'
import classes from './parts.module.css'

type ListSearchProps = {
  readonly label: string
  readonly placeholder: string
  /** What is scanned while it has the focus is looked for here. */
  readonly waitsForCode?: boolean
  readonly typed: string
  readonly onType: (text: string) => void
}

/** Finds some of a list that is too long to be looked through; its key leads there. */
export const ListSearch = ({ label, placeholder, waitsForCode = false, typed, onType }: ListSearchProps) => {
  const { t } = useTranslation('settings')
  const box = useRef<HTMLInputElement>(null)
  useShortcut({ keys: '/', label, group: t('title'), run: () => box.current?.focus() })
  return (
    <TextInput
      ref={box}
      className={classes['search'] ?? ''}
      aria-label={label}
      placeholder={placeholder}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={<KeyHint keys="/" />}
      {...(waitsForCode && takesCodes('value'))}
      value={typed}
      onChange={(event) => onType(event.currentTarget.value)}
    />
  )
}
