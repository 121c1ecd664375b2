import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { canJoinGroup } from '#shared/shipment-groups/membership.ts'
import { isolate } from '#app/i18n/isolate.ts'
import { useMessages } from '#contract/use-messages.ts'
import { apiErrorOf } from '#trpc/api-error.ts'
import { useTRPCClient } from '#trpc/client.ts'
import { useAddToGroup } from '#trpc/mutations/groups.ts'
import { followCodes, takesCodes } from '#ui/scan/takes-codes.ts'
import classes from './groups.module.css'

type Told = { readonly text: string; readonly isRefused: boolean }
/** More than one shipment may bear a code: it is enough to know that they are several. */
const SEVERAL = 5

/** A field that waits for codes: what is scanned or typed goes into the group at once, or it is said why not. */
export const AddMember = ({ reference }: { readonly reference: string }) => {
  const { t } = useTranslation('groups')
  const form = useRef<HTMLFormElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const { told, add } = useAdding(reference)

  const enter = (code: string): void => {
    setText('')
    add(code)
  }
  const onScan = useEffectEvent(enter)
  useEffect(() => {
    if (!form.current) return undefined
    return followCodes(form.current, ({ code, take }) => {
      take()
      onScan(code)
    })
  }, [])
  // Whoever opens a group is about to fill it.
  useEffect(() => field.current?.focus(), [])
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (text.trim() !== '') enter(text.trim())
  }
  return (
    <>
      <form ref={form} noValidate className={classes['add']} onSubmit={submit}>
        <TextInput
          ref={field}
          label={t('add.label')}
          description={t('add.help')}
          value={text}
          maxLength={200}
          dir="ltr"
          {...takesCodes('value')}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" disabled={text.trim() === ''}>
          {t('add.button')}
        </Button>
      </form>
      <p
        className={classes['told']}
        role={told?.isRefused === true ? 'alert' : 'status'}
        data-refused={told?.isRefused === true || undefined}
      >
        {told?.text}
      </p>
    </>
  )
}

/** Finds what bears a code and puts it into the group, one code after the other. */
const useAdding = (reference: string) => {
  const { t } = useTranslation('groups')
  const client = useTRPCClient()
  const messages = useMessages()
  const { mutateAsync: join } = useAddToGroup()
  const [told, setTold] = useState<Told>()
  const queue = useRef(Promise.resolve())

  const addOne = async (code: string): Promise<Told> => {
    const { items } = await client.shipments.findByCode.query({ codes: [code], take: SEVERAL })
    // Of a split order only what a carrier has taken on can be meant.
    const possible = items.filter(({ state }) => canJoinGroup(state))
    const [found, ...others] = possible.length > 0 ? possible : items
    if (!found) return { text: t('add.unknown', { code: isolate(code) }), isRefused: true }
    if (others.length > 0) return { text: t('add.several', { code: isolate(code) }), isRefused: true }
    await join({ reference, shipments: [found.reference] })
    const name = found.custom_reference ?? found.reference
    return {
      text: t('add.done', { name: isolate(name), recipient: isolate(found.recipient) }),
      isRefused: false,
    }
  }
  const add = (code: string): void => {
    queue.current = queue.current
      .then(() => addOne(code))
      .catch((error: unknown) => ({ text: messages.refusal(apiErrorOf(error)), isRefused: true }))
      .then(setTold)
  }
  return { told, add }
}
