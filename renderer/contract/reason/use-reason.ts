import { type ComponentProps, type RefObject, useRef, useState } from 'react'
import type { ReasonField } from './reason-field.tsx'
import { checkReason } from './reason.ts'
import { type ReasonedAction, useLastReasons } from './use-last-reasons.ts'

/** A reason that is typed for an action, and the field for it. */
type TypedReason = {
  readonly text: string
  /** The reason as the desk takes it; nothing where none was given. */
  readonly reason: { readonly reason?: string }
  /** Whether it can be sent, or else the focus goes to it. With all else it is kept, to be offered again. */
  readonly check: (withAllElse?: boolean) => boolean
  readonly field: ComponentProps<typeof ReasonField> & { readonly ref: RefObject<HTMLInputElement | null> }
}

type ReasonOptions = {
  readonly optional: boolean
  /** What stands there at first: why it is done mostly. */
  readonly usual?: string
}

/** Keeps the reason that is typed in a dialog. */
export const useReason = (action: ReasonedAction, { optional, usual = '' }: ReasonOptions): TypedReason => {
  const { reasons, remember } = useLastReasons(action)
  const [typed, setTyped] = useState(usual)
  const [wasTried, setTried] = useState(false)
  const ref = useRef<HTMLInputElement>(null)
  const text = typed.trim()
  const problem = checkReason(typed, optional)
  const check = (withAllElse = true): boolean => {
    setTried(true)
    if (problem) ref.current?.focus()
    else if (withAllElse && text !== usual) remember(text)
    return problem === undefined
  }
  return {
    text,
    reason: text === '' ? {} : { reason: text },
    check,
    field: {
      ref,
      optional,
      value: typed,
      onChange: setTyped,
      problem: wasTried ? problem : undefined,
      lastReasons: reasons,
      // What cannot be undone begins with the way out.
      comesFirst: action !== 'cancel' && action !== 'delete',
    },
  }
}
