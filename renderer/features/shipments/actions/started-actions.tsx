import { lazy, Suspense } from 'react'
import type { DialogAction } from './action-name.ts'
import { ReadingAction } from './run/use-read-once.ts'

// Nothing has been begun when a window begins.
const ActionDialogOf = lazy(async () => ({
  default: (await import('./action-dialog-of.tsx')).ActionDialogOf,
}))

/** An action that somebody has begun, and the shipments that it is about. */
export type StartedAction = {
  /** Tells it from all others that were begun. */
  readonly number: number
  readonly name: DialogAction
  readonly references: readonly string[]
}

type StartedActionsProps = {
  readonly started: readonly StartedAction[]
  readonly onEnd: (number: number) => void
  readonly onBegin: (name: DialogAction, references: readonly string[]) => void
}

/**
 * The dialogs of what was begun, each for itself: one that acts without asking lets go of the keyboard, so that the next is
 * begun before it is through.
 */
export const StartedActions = ({ started, onEnd, onBegin }: StartedActionsProps) =>
  started.map(({ number, name, references }) => (
    <ReadingAction key={number} value={number}>
      <Suspense>
        <ActionDialogOf
          action={name}
          references={references}
          onClose={() => onEnd(number)}
          onNext={(next, ofThem) => {
            onEnd(number)
            onBegin(next, ofThem)
          }}
        />
      </Suspense>
    </ReadingAction>
  ))
