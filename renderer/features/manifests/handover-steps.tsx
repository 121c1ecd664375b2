import { Button } from '@mantine/core'
import { IconArrowBackUp, IconSignature } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isolate } from '#app/i18n/isolate.ts'
import { useLeadReason } from '#contract/operators/use-session.ts'
import { useMessages } from '#contract/use-messages.ts'
import { apiErrorOf } from '#trpc/api-error.ts'
import { useSignManifest, useWithdrawManifest } from '#trpc/mutations/manifests.ts'
import { ConfirmDialog } from '#ui/dialogs/confirm-dialog.tsx'

type HandoverStepsProps = {
  readonly reference: string
  readonly carrier: string
  readonly count: number
  /** How many of its shipments have gone on. */
  readonly goneOn: number
  /** Whether it was taken back, and something is left on it since the program died over that. */
  readonly isWithdrawn: boolean
  readonly size?: 'compact-xs'
  /** What is to be done once it was taken back. */
  readonly onUndone?: () => void
}

/** What is done with a manifest once it is made: the driver has signed for it, or, until then, it is taken back. */
export const HandoverSteps = (props: HandoverStepsProps) => {
  const { reference, count, goneOn, isWithdrawn, size, onUndone } = props
  const { t } = useTranslation('manifests')
  const { refusal } = useMessages()
  const leadReason = useLeadReason()
  const [asked, setAsked] = useState<'sign' | 'undo'>()
  const sign = useSignManifest()
  const withdraw = useWithdrawManifest()
  const act = asked === 'sign' ? sign : withdraw
  const carrier = isolate(props.carrier)
  const close = (): void => {
    act.reset()
    setAsked(undefined)
  }
  // By its own promise: a manifest that is undone may be gone from the screen, and this with it, before the answer comes.
  const confirm = async (): Promise<void> => {
    try {
      await act.mutateAsync({ reference })
    } catch {
      // The question tells why.
      return
    }
    close()
    if (asked === 'undo') onUndone?.()
  }
  const isTooLate = isWithdrawn ? goneOn === count : goneOn > 0
  const why = isTooLate ? t('undo.tooLate', { count: goneOn }) : leadReason('withdraw_manifest')
  return (
    <>
      {goneOn < count && !isWithdrawn && (
        <Button
          variant="default"
          {...(size && { size })}
          leftSection={<IconSignature size={16} aria-hidden />}
          onClick={() => setAsked('sign')}
        >
          {t('sign.action')}
        </Button>
      )}
      <Button
        variant="default"
        {...(size && { size })}
        leftSection={<IconArrowBackUp size={16} aria-hidden />}
        aria-disabled={why !== undefined || undefined}
        data-disabled={why !== undefined}
        title={why}
        onClick={() => why === undefined && setAsked('undo')}
      >
        {t('undo.action')}
      </Button>
      {asked && (
        <ConfirmDialog
          title={t(`${asked}.title`, { carrier })}
          confirm={t(`${asked}.confirm`, { count: count - goneOn })}
          isBusy={act.isPending}
          failure={act.error && refusal(apiErrorOf(act.error))}
          onConfirm={() => void confirm()}
          onClose={close}
        >
          {t(`${asked}.follows`, { count: count - goneOn })}
        </ConfirmDialog>
      )}
    </>
  )
}
