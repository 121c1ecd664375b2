import { Alert, Text, Title } from '@mantine/core'
import { IconShieldCheck } from '@tabler/icons-react'
import { useIsMutating } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatBytes } from '#app/i18n/format-bytes.ts'
import { useLocale } from '#app/i18n/use-format.ts'
import type { RecoveryState, SalvageResult } from '#shared/recovery/recovery-state.ts'
import { AnewCard } from './anew-card.tsx'
import { BackupCard } from './backup-card.tsx'
import classes from './recovery-page.module.css'
import { RecoveryTools } from './recovery-tools.tsx'
import { SalvageCard } from './salvage-card.tsx'
import { SalvagedCard } from './salvaged-card.tsx'

/** What a window shows where no desk can be opened: what happened, and what can be done. */
export const RecoveryPage = ({ recovery }: { readonly recovery: RecoveryState }) => {
  const { t } = useTranslation('recovery')
  const locale = useLocale()
  // One thing at a time: what one reads, another would put aside meanwhile.
  const isBusy = useIsMutating() > 0
  const [salvaged, setSalvaged] = useState<SalvageResult>()
  const { reason, data_folder: folder, database_bytes: bytes, backups } = recovery
  return (
    <main className={classes['page']}>
      <header className={classes['head']}>
        <Title order={1}>{t(`title.${reason}`)}</Title>
        <Text>{t(`what.${reason}`)}</Text>
        <Alert color="green" variant="light" icon={<IconShieldCheck size={18} aria-hidden />}>
          {t('nothingDeleted')}
        </Alert>
        <dl className={classes['facts']}>
          <dt>{t('folder')}</dt>
          <dd>
            <bdi dir="ltr">{folder}</bdi>
          </dd>
          <dt>{t('size')}</dt>
          <dd>{formatBytes(bytes, locale)}</dd>
        </dl>
      </header>
      {salvaged ? (
        <SalvagedCard {...salvaged} />
      ) : (
        <>
          <BackupCard backups={backups} isBusy={isBusy} />
          {bytes > 0 && <SalvageCard isBusy={isBusy} onSalvaged={setSalvaged} />}
          <AnewCard isBusy={isBusy} />
        </>
      )}
      <RecoveryTools isBusy={isBusy} mayTry={salvaged === undefined} />
    </main>
  )
}
