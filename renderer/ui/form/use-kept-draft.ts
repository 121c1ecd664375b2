import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { FormState } from './form-state.ts'
import { createKeeper, whenPageGoes } from './keeper.ts'
import type { FillingStore } from './filling.ts'

type DraftPorts<Form extends FormState> = {
  readonly store: FillingStore<Form>
  /** When it was kept before, in milliseconds since 1970; nothing where it was not. */
  readonly keptBefore: number | undefined
  /** Whether nothing would be lost if there were no draft. */
  readonly isUntouched: (form: Form) => boolean
  /** Writes the form down; `isLatest` says whether that is still wanted. */
  readonly write: (form: Form, now: number, isLatest: () => boolean) => Promise<unknown>
  readonly discard: () => Promise<unknown>
}

export type KeptDraft = {
  /** When the draft was last on disk, in milliseconds since 1970; nothing while there is none. */
  readonly keptAt: number | undefined
  readonly hasFailed: boolean
  /** Forgets the draft: what it held is saved, or not wanted. */
  readonly forget: () => void
}

/** Keeps a form while it is typed, at the latest when the page or the window goes. */
export const useKeptDraft = <Form extends FormState>(ports: DraftPorts<Form>): KeptDraft => {
  const { store } = ports
  const [keptAt, setKeptAt] = useState(ports.keptBefore)
  const [hasFailed, setFailed] = useState(false)
  // An answer that comes after something newer was asked for has nothing to tell any more.
  const attempts = useRef(0)
  const keeper = useRef<ReturnType<typeof createKeeper>>(undefined)

  const discard = (): void => {
    attempts.current += 1
    setKeptAt(undefined)
    ports.discard().catch(() => setFailed(true))
  }
  const write = async (form: Form): Promise<void> => {
    attempts.current += 1
    const mine = attempts.current
    const isLatest = (): boolean => mine === attempts.current
    const now = Date.now()
    await ports.write(form, now, isLatest)
    if (!isLatest()) return
    setKeptAt(now)
    setFailed(false)
  }
  const keepNow = useEffectEvent((): void => {
    const { form } = store.get()
    if (ports.isUntouched(form)) discard()
    else write(form).catch(() => setFailed(true))
  })
  useEffect(() => {
    const own = createKeeper(() => keepNow())
    keeper.current = own
    let last = store.get().form
    const unsubscribe = store.subscribe(() => {
      const { form } = store.get()
      if (form === last) return
      last = form
      own.later()
    })
    const letGo = whenPageGoes(own.now)
    return () => {
      unsubscribe()
      letGo()
      own.now()
    }
  }, [store])

  const forget = (): void => {
    setFailed(false)
    keeper.current?.cancel()
    discard()
  }
  return { keptAt, hasFailed, forget }
}
