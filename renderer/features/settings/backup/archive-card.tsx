import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RefusalAlert } from '#contract/refusal-alert.tsx'
import type { ChosenArchive } from '#shared/backups/backup-requests.ts'
import { useChooseArchive, useRestoreArchive, useSaveArchive } from '#trpc/mutations/backups.ts'
import { Card } from '#ui/layout/card.tsx'
import own from './backup.module.css'
import { RestoreDialog } from './restore-dialog.tsx'

type Archive = Extract<ChosenArchive, { readonly file: string }>

/** The whole desk as one file, to take away and to open on another computer. */
export const ArchiveCard = () => {
  const { t } = useTranslation('backups')
  const [chosen, setChosen] = useState<Archive>()
  const save = useSaveArchive()
  const choose = useChooseArchive()
  const { error } = save.error ? save : choose
  const ask = async (): Promise<void> => {
    const found = await choose.mutateAsync()
    if (found.file !== undefined) setChosen(found)
  }
  return (
    <Card title={t('archive.title')}>
      <p className={own['words']}>{t('archive.help')}</p>
      <Group gap="xs">
        <Button variant="default" loading={save.isPending} onClick={() => save.mutate()}>
          {t('archive.save')}
        </Button>
        <Button variant="default" onClick={() => void ask().catch(() => undefined)}>
          {t('archive.open')}
        </Button>
      </Group>
      {save.data?.saved === true && (
        <p role="status" className={own['words']}>
          {t('archive.saved', { value: save.data.bytes ?? 0 })}
        </p>
      )}
      {error && <RefusalAlert error={error} title={t('archive.refused')} />}
      {chosen && <RestoreFromFile archive={chosen} onClose={() => setChosen(undefined)} />}
    </Card>
  )
}

const RestoreFromFile = ({
  archive,
  onClose,
}: {
  readonly archive: Archive
  readonly onClose: () => void
}) => {
  const { mutate, isPending, error } = useRestoreArchive()
  return (
    <RestoreDialog
      backup={archive.backup}
      loss={archive.loss}
      isBusy={isPending}
      error={error}
      onConfirm={() => mutate({ file: archive.file })}
      onClose={onClose}
    />
  )
}
