import { Alert, Button, Group, NumberInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { isolate } from '#app/i18n/isolate.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { RefusalAlert } from '#contract/refusal-alert.tsx'
import { useMessages } from '#contract/use-messages.ts'
import type { BackupStatus, SecondFolderStatus } from '#shared/backups/backup-requests.ts'
import { useChooseBackupFolder, useSaveBackupSettings } from '#trpc/mutations/backups.ts'
import { Card } from '#ui/layout/card.tsx'
import { FolderField } from '../parts/folder-field.tsx'
import own from './backup.module.css'

/** A second folder for backups, and how much room they may take. */
export const PlacesCard = ({ status }: { readonly status: BackupStatus }) => {
  const { t } = useTranslation('backups')
  const { mutateAsync: choose } = useChooseBackupFolder()
  const { mutate: save, error } = useSaveBackupSettings()
  const { settings, second } = status
  const { second_folder: folder, ...without } = settings
  return (
    <Card title={t('places.title')}>
      <p className={own['words']}>{t('places.help')}</p>
      <FolderField
        label={t('places.folder')}
        folder={folder}
        choose={choose}
        onChoose={(chosen) => save({ ...settings, second_folder: chosen })}
      />
      {second && <SecondLine second={second} />}
      {folder !== undefined && (
        <Group>
          <Button variant="default" onClick={() => save(without)}>
            {t('places.stop')}
          </Button>
        </Group>
      )}
      <NumberInput
        label={t('places.share')}
        description={t('places.shareHint')}
        suffix=" %"
        min={1}
        max={90}
        allowDecimal={false}
        clampBehavior="strict"
        maw="14rem"
        defaultValue={settings.disk_share}
        onBlur={({ currentTarget }) => {
          const share = Number.parseInt(currentTarget.value, 10)
          if (share >= 1 && share <= 90 && share !== settings.disk_share)
            save({ ...settings, disk_share: share })
        }}
      />
      {error && <RefusalAlert error={error} title={t('places.refused')} />}
    </Card>
  )
}

const SecondLine = ({ second }: { readonly second: SecondFolderStatus }) => {
  const { t } = useTranslation('backups')
  const format = useFormat()
  const messages = useMessages()
  if (second.failure)
    return (
      <Alert color="red" role="status" title={t('places.failed')}>
        {messages.failure({ sentences: second.failure })}
      </Alert>
    )
  if (second.is_there === false)
    return (
      <Alert color="yellow" role="status">
        {t('places.away')}
      </Alert>
    )
  const { last_at: last } = second
  if (last === undefined) return null
  return <p className={own['words']}>{t('places.current', { at: isolate(format.moment(last)) })}</p>
}
