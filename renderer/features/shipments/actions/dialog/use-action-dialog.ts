import { useTranslation } from 'react-i18next'
import { isolate, isolateDigits } from '#app/i18n/isolate.ts'
import { type Notice, useNotify } from '#ui/notices/use-notify.tsx'
import { shortReference } from '../../parts/short-reference.ts'
import type { ActionDialogProps } from './action-props.ts'
import { useRun } from '../run/use-run.ts'
import { useSelected } from '../run/use-selected.ts'
import type { Outcome, BulkOperation } from '../run/bulk-operation.ts'

/** What the window says once the only shipment of a dialog was acted on. */
export type SayDone = (kind: 'done' | 'unchanged', what: string) => Notice | string

type ActionDialogInput = ActionDialogProps & {
  /** The dialog stays and shows what came of it, also when it is about a single shipment. */
  readonly stays?: boolean
}

/** What the dialogs have in common: what they are about, how they are named, and how they act. */
export const useActionDialog = ({ references, onClose, stays = false }: ActionDialogInput) => {
  const { t } = useTranslation('shipment')
  const notify = useNotify()
  const selected = useSelected(references)
  const run = useRun(references)
  const [first = ''] = references
  const customReference = selected?.[0]?.custom_reference
  const name = customReference ? isolate(customReference) : isolateDigits(shortReference(first))
  const isOne = references.length === 1
  const what = isOne ? name : t('action.shipments', { count: references.length })
  const states = selected?.map(({ state }) => state)

  /** Acts on all; a single shipment's success closes the dialog, everything else is shown in it. */
  const perform = async (operation: BulkOperation, sayDone?: SayDone): Promise<void> => {
    const outcomes = await run.start(operation)
    const [only] = outcomes
    if (stays || !isOne || only === undefined || only.kind === 'refused') return
    notify(sayDone?.(only.kind, what) ?? {})
    onClose()
  }
  return { selected, states, run, what, isOne, perform, refused: isOne ? refusedOf(run.state) : undefined }
}

const refusedOf = (
  state: ReturnType<typeof useRun>['state'],
): Extract<Outcome, { kind: 'refused' }> | undefined => {
  const [only] = state.phase === 'finished' ? state.outcomes : []
  return only?.kind === 'refused' ? only : undefined
}
