import { type ComponentProps, useRef, useState } from 'react'
import { isDangerous } from './action-name.ts'
import type { ReasonField } from './reason-field.tsx'
import { checkReason } from './reason.ts'
import { type ReasonedAction, useLastReasons } from './use-last-reasons.ts'

/** A reason that is being given for an action, and the field for it. */
type GivenReason = {
  readonly text: string
  /** The reason as the desk takes it; nothing where none was given. */
  readonly given: { readonly reason?: string }
  /** Whether it can be sent: then it is kept to be offered again, else the focus goes to it. */
  readonly check: () => boolean
  readonly field: ComponentProps<typeof ReasonField>
}

/** Keeps the reason that is typed in a dialog. */
export const useReason = (
  action: ReasonedAction,
  { optional }: { readonly optional: boolean },
): GivenReason => {
  const { reasons, remember } = useLastReasons(action)
  const [typed, setTyped] = useState('')
  const [wasTried, setTried] = useState(false)
  const ref = useRef<HTMLInputElement>(null)
  const text = typed.trim()
  const problem = checkReason(typed, optional)
  const check = (): boolean => {
    setTried(true)
    if (problem) ref.current?.focus()
    else remember(text)
    return problem === undefined
  }
  return {
    text,
    given: text === '' ? {} : { reason: text },
    check,
    field: {
      ref,
      optional,
      value: typed,
      onChange: setTyped,
      problem: wasTried ? problem : undefined,
      lastReasons: reasons,
      comesFirst: !isDangerous(action),
    },
  }
}
