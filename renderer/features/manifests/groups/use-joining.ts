import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { canJoinGroup } from '#shared/shipment-groups/membership.ts'
import { isolate } from '#app/i18n/isolate.ts'
import { useMessages } from '#contract/use-messages.ts'
import { apiErrorOf } from '#trpc/api-error.ts'
import { useTRPCClient } from '#trpc/client.ts'
import { useAddToGroup } from '#trpc/mutations/groups.ts'

type Told = { readonly text: string; readonly isRefused: boolean }
/** More than one shipment may bear a code: it is enough to know that they are several. */
const SEVERAL = 5

/** Finds what bears a code and puts it into the group, one code after the other. */
export const useJoining = (reference: string) => {
  const { t } = useTranslation('groups')
  const client = useTRPCClient()
  const messages = useMessages()
  const { mutateAsync: join } = useAddToGroup()
  const [text, setText] = useState('')
  const [told, setTold] = useState<Told>()
  // What is asked right after a key has to know what the key has written, which is drawn later.
  const written = useRef('')
  const queue = useRef(Promise.resolve(true))
  const pending = useRef(0)

  const addOne = async (code: string): Promise<Told> => {
    const { items } = await client.shipments.findByCode.query({ codes: [code], take: SEVERAL })
    // Of a split order only what can be in a group can be meant.
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
  const addAfter = async (before: Promise<boolean>, code: string): Promise<boolean> => {
    const areIn = await before
    const one = await addOne(code).catch((error: unknown) => ({
      text: messages.refusal(apiErrorOf(error)),
      isRefused: true,
    }))
    pending.current -= 1
    // What did not go in stays told until it was seen.
    if (areIn || one.isRefused) setTold(one)
    return areIn && !one.isRefused
  }
  const write = (typed: string): void => {
    written.current = typed
    setText(typed)
  }
  const add = (code: string): void => {
    write('')
    const before = pending.current === 0 ? Promise.resolve(true) : queue.current
    pending.current += 1
    queue.current = addAfter(before, code)
  }
  const addWritten = (): void => {
    if (written.current.trim() !== '') add(written.current.trim())
  }
  return {
    text,
    told,
    write,
    add,
    addWritten,
    /** Adds what stands in the field, and waits for all that is on its way into the group; whether it went in. */
    finish: async (): Promise<boolean> => {
      addWritten()
      return pending.current === 0 || queue.current
    },
  }
}
export type Joining = ReturnType<typeof useJoining>
