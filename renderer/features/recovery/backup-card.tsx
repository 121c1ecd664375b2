import { Button, Group, Text } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Backup } from '#shared/backups/backup.ts'
import { useRestoreLost } from '#trpc/mutations/recovery.ts'
import { ConfirmDialog } from '#ui/dialogs/confirm-dialog.tsx'
import { Card } from '#ui/layout/card.tsx'
import { PlainTable } from '#ui/table/plain-table.tsx'
import { NotDone } from './not-done-alert.tsx'
import { useBackupWords } from './use-backup-words.ts'

/** So many older ones are shown at once. */
const MOST_SHOWN = 20

type Props = {
  readonly backups: readonly Backup[]
  /** While something else is being done. */
  readonly isBusy: boolean
}

/** The newest backup that is whole, and the older ones. */
export const BackupCard = ({ backups, isBusy }: Props) => {
  const { t } = useTranslation('recovery')
  const words = useBackupWords()
  const { mutate: restore, isPending, error, reset } = useRestoreLost()
  const [asked, setAsked] = useState<Backup>()
  const newest = backups.find((backup) => backup.is_complete)
  const older = backups.filter((backup) => backup !== newest).slice(0, MOST_SHOWN)
  const ask = (backup: Backup): void => {
    reset()
    setAsked(backup)
  }
  return (
    <Card title={t('backup.title')}>
      {newest ? (
        <>
          <Text>{t('backup.newest', words(newest))}</Text>
          <Group>
            <Button
              variant="filled"
              disabled={isBusy}
              leftSection={<IconHistory size={16} aria-hidden />}
              onClick={() => ask(newest)}
            >
              {t('backup.restore')}
            </Button>
          </Group>
        </>
      ) : (
        <Text c="dimmed">{t('backup.none')}</Text>
      )}
      {older.length > 0 && (
        <details>
          <summary>{t('backup.older')}</summary>
          <OlderBackups backups={older} isBusy={isBusy} onAsk={ask} />
        </details>
      )}
      {asked && (
        <ConfirmDialog
          title={t('confirm.title', words(asked))}
          confirm={t('confirm.yes')}
          isBusy={isPending}
          failure={error && <NotDone error={error} />}
          onConfirm={() => restore({ name: asked.name })}
          onClose={() => setAsked(undefined)}
        >
          {t('confirm.text', words(asked))}
        </ConfirmDialog>
      )}
    </Card>
  )
}

type OlderBackupsProps = Props & { readonly onAsk: (backup: Backup) => void }

const OlderBackups = ({ backups, isBusy, onAsk }: OlderBackupsProps) => {
  const { t } = useTranslation('recovery')
  const words = useBackupWords()
  return (
    <PlainTable
      className={undefined}
      head={[t('backup.at'), t('backup.rows'), t('backup.bytes'), t('backup.restoreOld')]}
    >
      <tbody>
        {backups.map((backup) => {
          const { at, shipments, size } = words(backup)
          return (
            <tr key={backup.name}>
              <td>{at}</td>
              <td>{shipments}</td>
              <td>{size}</td>
              <td>
                {backup.is_complete ? (
                  <Button size="compact-sm" disabled={isBusy} onClick={() => onAsk(backup)}>
                    {t('backup.restoreOld')}
                  </Button>
                ) : (
                  t('backup.incomplete')
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </PlainTable>
  )
}
