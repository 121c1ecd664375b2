import { useTranslation } from 'react-i18next'
import { formatBytes } from '#app/i18n/format-bytes.ts'
import { useFormat, useLocale } from '#app/i18n/use-format.ts'
import type { Backup } from '#shared/backups/backup.ts'

/** How a backup is spoken of: when it was made, what is in it, how large it is. */
export const useBackupWords = () => {
  const { t } = useTranslation('recovery')
  const { exactly, number } = useFormat()
  const locale = useLocale()
  return ({ at, rows, bytes }: Backup) => ({
    at: exactly(at),
    shipments: t('backup.shipments', { count: rows.shipments, value: number(rows.shipments) }),
    size: formatBytes(bytes, locale),
  })
}
