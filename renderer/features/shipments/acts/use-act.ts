import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { isolate, isolateDigits } from '#app/i18n/isolate.ts'
import { shortReference } from '../parts/short-reference.ts'
import type { ActDialogProps } from './act-props.ts'
import { useRun } from './use-run.ts'
import { useSelected } from './use-selected.ts'
import type { Outcome, Work } from './work.ts'

/** What the window says once the only shipment of a dialog was acted on. */
export type SayDone = (kind: 'done' | 'unchanged', what: string) => string

type ActInput = ActDialogProps & {
  /** The dialog stays and shows what came of it, also when it is about a single shipment. */
  readonly stays?: boolean
}

/** What the dialogs have in common: what they are about, how they are named, and how they act. */
export const useAct = ({ references, onClose, stays = false }: ActInput) => {
  const { t } = useTranslation('shipment')
  const selected = useSelected(references)
  const run = useRun(references)
  const [first = ''] = references
  const customReference = selected?.[0]?.custom_reference
  const name = customReference ? isolate(customReference) : isolateDigits(shortReference(first))
  const isOne = references.length === 1
  const what = isOne ? name : t('act.shipments', { count: references.length })
  const states = selected?.map(({ state }) => state)

  /** Acts on all; a single shipment's success closes the dialog, everything else is shown in it. */
  const act = async (work: Work, sayDone?: SayDone): Promise<void> => {
    const outcomes = await run.start(work)
    const [only] = outcomes
    if (stays || !isOne || only === undefined || only.kind === 'refused') return
    notifications.show({
      message: sayDone?.(only.kind, what),
      closeButtonProps: { 'aria-label': t('act.close') },
    })
    onClose()
  }
  return { selected, states, run, what, isOne, act, refused: isOne ? refusedOf(run.state) : undefined }
}

const refusedOf = (
  state: ReturnType<typeof useRun>['state'],
): Extract<Outcome, { kind: 'refused' }> | undefined => {
  const [only] = state.phase === 'finished' ? state.outcomes : []
  return only?.kind === 'refused' ? only : undefined
}
