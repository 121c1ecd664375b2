import { Alert, Checkbox, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { MOST_IN_WAVE } from '#shared/packing/bench.ts'
import { MOST_PICKED } from '#shared/papers/pick-list.ts'
import { useStartWave } from '#trpc/mutations/packing.ts'
import { useNotify } from '#ui/notices/use-notify.tsx'
import type { ActionDialogProps } from '../dialog/action-props.ts'
import { ConfirmActionDialog } from '../dialog/confirm-action-dialog.tsx'
import { DialogLink } from '../dialog/dialog-link.tsx'
import { useMakePickList } from '../pick-list/use-make-pick-list.ts'
import { batched } from '../run/bulk-operation.ts'

/** Takes orders to the packing bench, to be packed one after the other. */
export const WaveDialog = (props: ActionDialogProps) => {
  const { t } = useTranslation('shipment')
  const [withPickList, setWithPickList] = useState(false)
  const [wave, setWave] = useState<number>()
  const start = useStartOfWave(withPickList)
  const total = props.references.length
  const isTooMany = total > MOST_IN_WAVE
  const operation = batched(async (shipments) => {
    const { accepted, rejected, wave: begun } = await start(shipments)
    setWave(begun)
    return { accepted: accepted.map((reference) => ({ shipment_reference: reference })), rejected }
  }, MOST_IN_WAVE)
  return (
    <ConfirmActionDialog
      action="wave"
      operation={operation}
      isFilled
      isIncomplete={isTooMany}
      outcome={
        wave !== undefined && (
          <Text>
            <DialogLink href={benchOf(wave)}>{t('wave.start')}</DialogLink>
          </Text>
        )
      }
      {...props}
    >
      {isTooMany && <Alert color="yellow">{t('wave.tooMany', { limit: MOST_IN_WAVE })}</Alert>}
      {total > 1 && total <= MOST_PICKED && (
        <Checkbox
          label={t('wave.pickList')}
          description={t('wave.pickListHint')}
          checked={withPickList}
          onChange={(event) => setWithPickList(event.currentTarget.checked)}
        />
      )}
    </ConfirmActionDialog>
  )
}

const benchOf = (wave: number): string => `/pack?wave=${wave}`

/** Begins a wave; where nothing has to be told of it, the bench opens at once. */
const useStartOfWave = (withPickList: boolean) => {
  const { t } = useTranslation('shipment')
  const [, navigate] = useLocation()
  const notify = useNotify()
  const { mutateAsync: startWave } = useStartWave()
  const { make } = useMakePickList()
  return async (shipments: string[]) => {
    const answer = await startWave({ shipments })
    const { accepted, rejected, wave } = answer
    if (withPickList && accepted.length > 0)
      await make(accepted, 'order').catch(() =>
        notify({ message: t('wave.pickListFailed'), color: 'yellow', autoClose: false }),
      )
    if (wave !== undefined && rejected.length === 0) navigate(benchOf(wave))
    return answer
  }
}
