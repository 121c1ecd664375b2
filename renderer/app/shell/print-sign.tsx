import { IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { needsPerson } from '#features/shipments/printing/attention.ts'
import { useOpenPrintJobs } from '#features/shipments/printing/use-print-jobs.ts'
import classes from './sidebar.module.css'

/** Says that prints go no further by themselves, and leads to them. */
export const PrintSign = () => {
  const { t } = useTranslation('printing')
  const count = useOpenPrintJobs()?.filter(needsPerson).length ?? 0
  return (
    <div role="status">
      {count > 0 && (
        <Link href="/printing" className={classes['asking'] ?? ''}>
          <IconPrinter size={16} aria-hidden />
          {t('needsPerson', { count })}
        </Link>
      )}
    </div>
  )
}
