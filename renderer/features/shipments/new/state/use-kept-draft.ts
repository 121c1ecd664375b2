import { useCallback, useEffect, useRef, useState } from 'react'
import { useTRPCClient } from '#trpc/client.ts'
import { type Draft, draftValueOf, isUntouched } from '../model/draft-value.ts'
import type { ShipmentForm } from '../model/form.ts'
import { useDraftFiles } from './use-draft-files.ts'

/** While it is typed, the draft is written once every so many milliseconds: that much a power cut may take. */
const PAUSE = 400

export type KeptDraft = {
  /** When the draft was last on disk, in milliseconds since 1970; nothing while there is none. */
  readonly keptAt: number | undefined
  readonly hasFailed: boolean
  /** Forgets the draft: what it held is saved, or not wanted. */
  readonly forget: () => void
}

/** What is typed, what it began with, and in an edit since when. */
export type Kept = Pick<Draft, 'form' | 'updated'> & { readonly start: ShipmentForm }

type KeptUnder = { readonly key: string; readonly keptBefore: number | undefined }

/** Keeps the form on disk under a key while it is typed, at the latest when the page or the window goes. */
export const useKeptDraft = (sheet: Kept, { key, keptBefore }: KeptUnder): KeptDraft => {
  const { form, start, updated } = sheet
  const client = useTRPCClient()
  const files = useDraftFiles(key)
  const [keptAt, setKeptAt] = useState(keptBefore)
  const [hasFailed, setFailed] = useState(false)
  const unkept = useRef<Kept>(undefined)
  const last = useRef(form)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  // An answer that comes after something newer was asked for has nothing to tell any more.
  const asked = useRef(0)

  const discard = useCallback(() => {
    asked.current += 1
    unkept.current = undefined
    setKeptAt(undefined)
    client.drafts.discard.mutate({ key }).catch(() => setFailed(true))
  }, [client, key])

  const keep = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = undefined
    const changed = unkept.current
    if (!changed) return
    if (isUntouched(changed.form, changed.start)) return discard()
    unkept.current = undefined
    asked.current += 1
    const write = async (mine: number): Promise<void> => {
      const now = Date.now()
      const { missing_files: missing } = await client.drafts.save.mutate({
        key,
        value: draftValueOf({ ...changed, keptAt: now }),
        files: filesOf(changed.form),
      })
      if (mine !== asked.current) return
      await files.keep(missing)
      setKeptAt(now)
      setFailed(false)
    }
    write(asked.current).catch(() => setFailed(true))
  }, [client, key, discard, files])

  useEffect(() => {
    if (form === last.current) return
    last.current = form
    unkept.current = { form, start, updated }
    if (timer.current === undefined) timer.current = setTimeout(keep, PAUSE)
  }, [form, start, updated, keep])

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

/** The documents whose files are kept: one that is not taken has nothing that would be wanted again. */
const filesOf = ({ documents }: ShipmentForm): readonly string[] =>
  documents.flatMap(({ id, finding }) => (finding ? [] : [id]))
