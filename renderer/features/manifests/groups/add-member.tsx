import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { takesCodes } from '#ui/scan/takes-codes.ts'
import { useCodes } from '#ui/scan/use-codes.ts'
import classes from './groups.module.css'
import type { Joining } from './use-joining.ts'

/** A field that waits for codes: what is scanned or typed goes into the group at once, or it is said why not. */
export const AddMember = ({ joining }: { readonly joining: Omit<Joining, 'told' | 'finish'> }) => {
  const { t } = useTranslation('groups')
  const form = useRef<HTMLFormElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const { text, write, add, addWritten } = joining
  useCodes(form, ({ code, take }) => {
    take()
    add(code)
  })
  // Whoever opens a group is about to fill it.
  useEffect(() => field.current?.focus(), [])
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    addWritten()
  }
  return (
    <form ref={form} noValidate className={classes['add']} onSubmit={submit}>
      <TextInput
        ref={field}
        label={t('add.label')}
        description={t('add.help')}
        value={text}
        maxLength={200}
        dir="ltr"
        {...takesCodes('value')}
        onChange={(event) => write(event.currentTarget.value)}
      />
      <Button type="submit" disabled={text.trim() === ''}>
        {t('add.button')}
      </Button>
    </form>
  )
}

/** What came of what was added last; a refusal is told on when the group was locked right after. */
export const ToldOfJoining = ({ told }: Pick<Joining, 'told'>) => (
  <p
    className={classes['told']}
    role={told?.isRefused === true ? 'alert' : 'status'}
    data-refused={told?.isRefused === true || undefined}
  >
    {told?.text}
  </p>
)
