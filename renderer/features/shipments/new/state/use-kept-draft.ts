import { useCallback, useEffect, useRef, useState } from 'react'
import { useTRPCClient } from '../../../../trpc/client.ts'
import { draftValueOf, isUntouched } from '../model/draft-value.ts'
import type { ShipmentForm } from '../model/form.ts'
import { DRAFT_KEY } from './use-stored-draft.ts'

/** Milliseconds without a key before the draft is written. */
const PAUSE = 400

export type KeptDraft = {
  /** When the draft was last on disk, in milliseconds since 1970; nothing while there is none. */
  readonly keptAt: number | undefined
  readonly hasFailed: boolean
  /** Forgets the draft: what it held is saved, or not wanted. */
  readonly forget: () => void
}

/** Keeps the form on disk while it is typed, at the latest when the page or the window goes. */
export const useKeptDraft = (form: ShipmentForm, start: ShipmentForm, openedAt?: number): KeptDraft => {
  const client = useTRPCClient()
  const [keptAt, setKeptAt] = useState(openedAt)
  const [hasFailed, setFailed] = useState(false)
  const unkept = useRef<{ readonly form: ShipmentForm; readonly start: ShipmentForm }>(undefined)
  const last = useRef(form)

  const discard = useCallback(() => {
    unkept.current = undefined
    setKeptAt(undefined)
    client.drafts.discard.mutate({ key: DRAFT_KEY }).catch(() => setFailed(true))
  }, [client])

  const keep = useCallback(() => {
    const changed = unkept.current
    if (!changed) return
    if (isUntouched(changed.form, changed.start)) return discard()
    unkept.current = undefined
    const write = async (): Promise<void> => {
      await client.drafts.save.mutate({ key: DRAFT_KEY, value: draftValueOf(changed.form) })
      setKeptAt(Date.now())
      setFailed(false)
    }
    write().catch(() => setFailed(true))
  }, [client, discard])

  useEffect(() => {
    if (form === last.current) return undefined
    last.current = form
    unkept.current = { form, start }
    const timer = setTimeout(keep, PAUSE)
    return () => clearTimeout(timer)
  }, [form, start, keep])

  useEffect(() => {
    addEventListener('pagehide', keep)
    addEventListener('beforeunload', keep)
    return () => {
      removeEventListener('pagehide', keep)
      removeEventListener('beforeunload', keep)
      keep()
    }
  }, [keep])

  const forget = useCallback(() => {
    setFailed(false)
    discard()
  }, [discard])
  return { keptAt, hasFailed, forget }
}
