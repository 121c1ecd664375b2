import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isolate } from '#app/i18n/isolate.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { RefusalAlert } from '#contract/refusal-alert.tsx'
import type { BackupDescription, BackupLoss } from '#shared/backups/backup.ts'
import { useFocusBack } from '#ui/dialogs/use-focus-back.ts'
import own from './backup.module.css'

type RestoreDialogProps = {
  readonly backup: BackupDescription
  /** What going back would lose; not known for a moment. */
  readonly loss: BackupLoss | undefined
  readonly isBusy: boolean
  readonly error: unknown
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** Says what going back to a backup would lose, before it is done. Leaving is what Enter does first. */
export const RestoreDialog = ({ backup, loss, isBusy, error, onConfirm, onClose }: RestoreDialogProps) => {
  const { t } = useTranslation(['backups', 'common'])
  const format = useFormat()
  const [before] = useState(() => document.activeElement)
  useFocusBack(before)
  const at = isolate(format.moment(backup.at))
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('backups:restore.title', { at })}
      closeButtonProps={{ 'aria-label': t('common:actions.close') }}
      // Nobody walks away from it half-way.
      closeOnClickOutside={!isBusy}
      closeOnEscape={!isBusy}
    >
      <Stack gap="sm">
        <Text>
          {t('backups:restore.holds', { desk: isolate(backup.desk_name), count: backup.rows.shipments })}
        </Text>
        {loss && <Loss loss={loss} />}
        <Text c="dimmed">{t('backups:restore.keeps')}</Text>
        {error !== null && <RefusalAlert error={error} title={t('backups:restore.failed')} />}
        <Group justify="flex-end" gap="xs">
          <Button data-autofocus disabled={isBusy} onClick={onClose}>
            {t('common:actions.cancel')}
          </Button>
          <Button variant="filled" color="red" disabled={!loss} loading={isBusy} onClick={onConfirm}>
            {t('backups:restore.confirm')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

const Loss = ({ loss }: { readonly loss: BackupLoss }) => {
  const { t } = useTranslation('backups')
  if (loss.is_unreadable) return <Alert color="yellow">{t('loss.unreadable')}</Alert>
  if (loss.is_same_trail && loss.entries === 0) return <Text>{t('loss.nothing')}</Text>
  return (
    <Alert color="red" variant="light" title={t(loss.is_same_trail ? 'loss.since' : 'loss.all')}>
      <ul className={own['loss']}>
        <li>{t('loss.created', { count: loss.shipments_created })}</li>
        <li>{t('loss.changed', { count: loss.shipments_changed })}</li>
        <li>{t('loss.entries', { count: loss.entries })}</li>
        {loss.shipments_deleted > 0 && <li>{t('loss.deleted', { count: loss.shipments_deleted })}</li>}
        {loss.has_other_operators && <li>{t('loss.operators')}</li>}
      </ul>
    </Alert>
  )
}
