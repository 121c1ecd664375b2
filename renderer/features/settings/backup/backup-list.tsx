import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isolate } from '#app/i18n/isolate.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useLeadReason } from '#contract/operators/use-session.ts'
import type { Backup } from '#shared/backups/backup.ts'
import { useTRPC } from '#trpc/client.ts'
import { useRestoreBackup } from '#trpc/mutations/backups.ts'
import { Card } from '#ui/layout/card.tsx'
import { PlainTable } from '#ui/table/plain-table.tsx'
import own from './backup.module.css'
import { RestoreDialog } from './restore-dialog.tsx'

/** The desk makes one by itself at any time. */
const READ_EVERY_MILLISECONDS = 10_000

/** Every backup that is kept, newest first. */
export const BackupList = () => {
  const { t } = useTranslation('backups')
  const { data } = useQuery({
    ...useTRPC().backups.list.queryOptions(),
    refetchInterval: READ_EVERY_MILLISECONDS,
  })
  const [chosen, setChosen] = useState<Backup>()
  const items = data?.items ?? []
  if (items.length === 0) return null
  return (
    <Card title={t('list.title')} wide>
      <PlainTable
        className={own['table']}
        head={[
          t('list.at'),
          t('list.reason'),
          { number: t('list.shipments') },
          { number: t('list.documents') },
          t('list.size'),
          { hidden: t('restore.confirm') },
        ]}
      >
        <tbody>
          {items.map((backup) => (
            <BackupRow key={backup.name} backup={backup} onRestore={() => setChosen(backup)} />
          ))}
        </tbody>
      </PlainTable>
      {chosen && <RestoreChosen backup={chosen} onClose={() => setChosen(undefined)} />}
    </Card>
  )
}

type BackupRowProps = { readonly backup: Backup; readonly onRestore: () => void }

const BackupRow = ({ backup, onRestore }: BackupRowProps) => {
  const { t } = useTranslation('backups')
  const format = useFormat()
  const at = isolate(format.moment(backup.at))
  const reason = useLeadReason()('restore')
  const number = (count: number): string => (backup.has_no_description ? '–' : format.number(count))
  return (
    <tr>
      <td>{at}</td>
      <td>{t(`reasons.${backup.reason}`)}</td>
      <td data-number>{number(backup.rows.shipments)}</td>
      <td data-number>{number(backup.rows.documents)}</td>
      <td>{t('list.bytes', { value: backup.bytes })}</td>
      <td>
        {backup.is_complete ? (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t('list.restoreThis', { at })}
            disabled={reason !== undefined}
            title={reason}
            onClick={onRestore}
          >
            {t('list.restore')}
          </Button>
        ) : (
          t('list.damaged')
        )}
      </td>
    </tr>
  )
}

const RestoreChosen = ({ backup, onClose }: { readonly backup: Backup; readonly onClose: () => void }) => {
  const { data: loss } = useQuery({
    ...useTRPC().backups.loss.queryOptions({ name: backup.name }),
    // What is told here is about to be lost: it is counted now.
    staleTime: 0,
    gcTime: 0,
  })
  const { mutate, isPending, error } = useRestoreBackup()
  return (
    <RestoreDialog
      backup={backup}
      loss={loss}
      isBusy={isPending}
      error={error}
      onConfirm={() => mutate({ name: backup.name })}
      onClose={onClose}
    />
  )
}
