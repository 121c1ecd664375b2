import { TextInput } from '@mantine/core'
import { IconBarcode } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '#ui/shortcuts/key-hint.tsx'
import { useShortcut } from '#ui/shortcuts/use-shortcut.ts'
import classes from './head.module.css'
import { isEchoOfScan } from './state/use-bench-keys.ts'
import type { Bench } from './state/use-bench.ts'

type ScanFieldProps = {
  readonly acts: Bench
  /** Nothing else is there to be done: it has the focus. */
  readonly isFirst: boolean
  readonly onLeave: () => void
  /** Enter, where nothing is typed: as anywhere else. */
  readonly onEnter: () => void
}

/** Takes the codes that are typed; what is scanned arrives past it, whatever has the focus. */
export const ScanField = ({ acts, isFirst, onLeave, onEnter }: ScanFieldProps) => {
  const { t } = useTranslation('packing')
  const [code, setCode] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useShortcut({ keys: '/', label: t('typeKey'), group: t('group'), run: () => field.current?.focus() })
  useEffect(() => {
    if (isFirst) field.current?.focus()
  }, [isFirst])

  const submit = (): void => {
    const typed = code.trim()
    if (isEchoOfScan()) return
    setCode('')
    if (typed === '') onEnter()
    else void acts.scan([typed])
  }
  const onEscape = (): void => {
    if (code !== '') setCode('')
    else if (isFirst) onLeave()
    else field.current?.blur()
  }
  return (
    <TextInput
      ref={field}
      className={classes['field'] ?? ''}
      classNames={{ input: classes['input'] ?? '' }}
      aria-label={t('field')}
      placeholder={t('field')}
      aria-keyshortcuts="/"
      size="md"
      value={code}
      maxLength={200}
      autoComplete="off"
      spellCheck={false}
      leftSection={<IconBarcode size={22} aria-hidden />}
      rightSection={<KeyHint keys="/" />}
      rightSectionPointerEvents="none"
      onChange={(event) => setCode(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter') submit()
        else if (event.key === 'Escape') {
          event.preventDefault()
          onEscape()
        }
      }}
    />
  )
}
